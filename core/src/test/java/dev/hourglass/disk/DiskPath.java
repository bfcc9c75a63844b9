package dev.hourglass.disk;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.nio.file.FileSystem;
import java.nio.file.Path;

/** Makes paths of another file system of the paths below it. */
final class DiskPath implements InvocationHandler {
    private final Path below;
    private final FileSystem system;

    private DiskPath(Path below, FileSystem system) {
        this.below = below;
        this.system = system;
    }

    static Path over(Path below, FileSystem system) {
        return below == null ? null : (Path) Proxy.newProxyInstance(DiskPath.class.getClassLoader(),
                new Class<?>[] {Path.class}, new DiskPath(below, system));
    }

    static Path below(Path path) {
        return Proxy.isProxyClass(path.getClass()) ? ((DiskPath) Proxy.getInvocationHandler(path)).below : path;
    }

    static Object call(Object object, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(object, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) throws Throwable {
        if (method.getName().equals("getFileSystem")) {
            return system;
        }
        Object[] plain = arguments == null ? null : arguments.clone();
        for (int i = 0; plain != null && i < plain.length; i++) {
            plain[i] = plain[i] instanceof Path path ? below(path) : plain[i];
        }
        Object result = call(below, method, plain);
        return result instanceof Path path ? over(path, system) : result;
    }
}
