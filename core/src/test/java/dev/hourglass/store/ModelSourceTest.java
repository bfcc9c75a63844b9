package dev.hourglass.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.autoencoder.Encoder;
import dev.hourglass.file.FileSignature;
import dev.hourglass.layer.Layers;
import dev.hourglass.pipeline.EncodedClassifier;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Models are the same bytes wherever they are written to, and the same models wherever they are read from. */
class ModelSourceTest {
    @TempDir
    private Path folder;

    /** Gives its bytes a few at a time, then zeros for ever, and counts what was taken. */
    private static final class Endless extends InputStream {
        private final byte[] bytes;
        private long taken;

        Endless(byte[] bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            int next = taken < bytes.length ? bytes[(int) taken] & 0xff : 0;
            taken++;
            return next;
        }

        @Override
        public int read(byte[] into, int offset, int length) {
            int count = Math.min(3, length);
            for (int i = 0; i < count; i++) {
                into[offset + i] = (byte) read();
            }
            return count;
        }
    }

    private static byte[] framed(String header) {
        byte[] text = header.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
        return ByteBuffer.allocate(Long.BYTES + text.length).order(ByteOrder.LITTLE_ENDIAN).putLong(text.length)
                .put(text).array();
    }

    private static byte[] classifierBytes() throws IOException {
        try (InputStream in = ModelSourceTest.class.getResourceAsStream("/store/fruits-1.classifier")) {
            return in.readAllBytes();
        }
    }

    @Test
    void anEncoderIsTheSameBytesByEveryWay() throws IOException {
        Encoder encoder = SampleEncoder.encoder();
        Path file = folder.resolve("encoder");
        String digest = EncoderFile.write(file, encoder);
        byte[] bytes = Files.readAllBytes(file);
        assertArrayEquals(bytes, EncoderFile.toBytes(encoder));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertEquals(digest, EncoderFile.write(out, encoder));
        assertArrayEquals(bytes, out.toByteArray());
        for (Encoder read : List.of(EncoderFile.read(file), EncoderFile.read(bytes, "array"),
                EncoderFile.read(new ByteArrayInputStream(bytes), "stream"),
                EncoderFile.read(ModelSource.of(bytes, "array"), Layers.REGISTRY))) {
            assertArrayEquals(bytes, EncoderFile.toBytes(read));
        }
    }

    @Test
    void aClassifierIsTheSameBytesByEveryWay() throws IOException {
        byte[] bytes = classifierBytes();
        Path file = Files.write(folder.resolve("classifier"), bytes);
        for (EncodedClassifier read : List.of(ClassifierFile.read(file), ClassifierFile.read(bytes, "array"),
                ClassifierFile.read(new ByteArrayInputStream(bytes), "stream"),
                ClassifierFile.readResource(ModelSourceTest.class, "/store/fruits-1.classifier"),
                ClassifierFile.find(ModelSource.of(bytes, "array")).orElseThrow())) {
            assertArrayEquals(bytes, ClassifierFile.toBytes(read));
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            assertEquals(EncoderFile.sha256(file), ClassifierFile.write(out, read));
            assertArrayEquals(bytes, out.toByteArray());
        }
    }

    @Test
    void aStreamStaysOpen() throws IOException {
        boolean[] closed = {false};
        byte[] bytes = EncoderFile.toBytes(SampleEncoder.encoder());
        EncoderFile.read(new ByteArrayInputStream(bytes) {
            @Override
            public void close() {
                closed[0] = true;
            }
        }, "stream");
        EncoderFile.write(new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed[0] = true;
            }
        }, SampleEncoder.encoder());
        assertFalse(closed[0]);
    }

    @Test
    void whatFollowsAModelIsNotTaken() {
        byte[] bytes = EncoderFile.toBytes(SampleEncoder.encoder());
        Endless endless = new Endless(bytes);
        ModelFileException refused =
                assertThrows(ModelFileException.class, () -> EncoderFile.read(endless, "the socket"));
        assertTrue(refused.getMessage().matches(
                "the socket: the header describes [0-9]+ bytes of numbers, but more follow it"), refused.getMessage());
        assertEquals(Math.max(bytes.length + 1, FileSignature.LENGTH), endless.taken);
    }

    @Test
    void aStreamWithoutEndIsRefusedByItsBeginning() {
        Endless zeros = new Endless(new byte[0]);
        assertThrows(ModelFileException.class, () -> EncoderFile.read(zeros, "zeros"));
        assertEquals(FileSignature.LENGTH, zeros.taken);
    }

    @ParameterizedTest
    @ValueSource(longs = {1L << 40, 1L << 60})
    void aStreamThatSaysItIsLargerThanTheHeapIsNotAwaited(long data) {
        Endless claims = new Endless(framed("{'a':{'dtype':'U8','shape':[" + data + "],'data_offsets':[0," + data
                + "]}}"));
        ModelFileException refused =
                assertThrows(ModelFileException.class, () -> EncoderFile.read(claims, "stream"));
        assertTrue(refused.getMessage().matches("stream: a model of [0-9.]+ TB, the heap is limited to [0-9.]+ [MG]B"),
                refused.getMessage());
        assertEquals(FileSignature.LENGTH, claims.taken);
    }

    /** How much memory a header may take follows from the length of the whole, which a stream does not tell. */
    @Test
    void aStreamIsAwaitedUntilItIsLongEnoughForItsHeader() {
        byte[] bytes = framed("{'a':{'dtype':'F32','shape':[" + "{},".repeat(1 << 19) + "{}]}}");
        Endless header = new Endless(bytes);
        ModelFileException refused = assertThrows(ModelFileException.class, () -> EncoderFile.read(header, "stream"));
        assertTrue(refused.getMessage().startsWith("stream: the safetensors header is broken: tensor \"a\": "),
                refused.getMessage());
        assertEquals(16L * bytes.length, header.taken);
        ModelFileException ended = assertThrows(ModelFileException.class,
                () -> EncoderFile.read(new ByteArrayInputStream(bytes), "stream"));
        assertTrue(ended.getMessage().endsWith("more values than a file of this size may hold"), ended.getMessage());
    }

    @Test
    void aStreamThatFailsIsNamed() {
        IOException broken = new IOException("connection reset");
        InputStream in = new InputStream() {
            @Override
            public int read() throws IOException {
                throw broken;
            }
        };
        FileSystemException failed =
                assertThrows(FileSystemException.class, () -> EncoderFile.read(in, "the\u202e socket"));
        assertEquals("the\\u202e socket: connection reset", failed.getMessage());
        assertEquals(broken, failed.getCause());
        OutputStream out = new OutputStream() {
            @Override
            public void write(int value) throws IOException {
                throw broken;
            }
        };
        assertEquals(broken, assertThrows(IOException.class, () -> EncoderFile.write(out, SampleEncoder.encoder())));
    }

    @Test
    void aStreamInTrickleIsReadWhole() throws IOException {
        byte[] bytes = EncoderFile.toBytes(SampleEncoder.encoder());
        InputStream trickle = new FilterInputStream(new ByteArrayInputStream(bytes)) {
            @Override
            public int read(byte[] into, int offset, int length) throws IOException {
                return super.read(into, offset, Math.min(1, length));
            }
        };
        assertArrayEquals(bytes, EncoderFile.toBytes(EncoderFile.read(trickle, "trickle")));
    }

    @Test
    void foreignBytesAreNamedByEveryWay() {
        byte[] table = "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8);
        for (ModelSource source : List.of(ModelSource.of(table, "it"),
                ModelSource.of(new ByteArrayInputStream(table), "it"))) {
            ModelFileException refused = assertThrows(ModelFileException.class, () -> EncoderFile.read(source));
            assertEquals("it: found text that may be a table, expected a model file (safetensors)",
                    refused.getMessage());
            assertEquals(FoundFile.TEXT, refused.found());
        }
        assertEquals("it: found a classifier, expected a checkpoint", assertThrows(ModelFileException.class,
                () -> ModelFile.read(ModelSource.of(classifierBytes(), "it"), file -> file, ModelKinds.CHECKPOINT))
                .getMessage());
    }

    @Test
    void resourcesAreFoundFromTheRootAndBesideAClass() throws IOException {
        assertEquals(2, EncoderFile.readResource(ModelSourceTest.class, "/store/boxes-1.encoder").columns().size());
        NoSuchFileException missing = assertThrows(NoSuchFileException.class,
                () -> EncoderFile.readResource(ModelSourceTest.class, "boxes-1.encoder"));
        assertEquals("resource /dev/hourglass/store/boxes-1.encoder: there is no such resource on the class path or "
                + "in the module of dev.hourglass.store.ModelSourceTest", missing.getMessage());
        ModelFileException foreign = assertThrows(ModelFileException.class,
                () -> EncoderFile.readResource(ModelSourceTest.class, "/store/boxes.csv"));
        assertTrue(foreign.getMessage().startsWith("resource /store/boxes.csv: found text"), foreign.getMessage());
    }

    /** The package is neither exported nor open, so that nobody else finds what lies in it. */
    @Test
    void aResourceThatAModuleKeepsToItselfIsReadForAClassOfIts() throws Exception {
        Class<?> owner = classOfModule();
        assertNull(owner.getResourceAsStream("model.encoder"));
        byte[] bytes = EncoderFile.toBytes(SampleEncoder.encoder());
        assertArrayEquals(bytes, EncoderFile.toBytes(EncoderFile.readResource(owner, "model.encoder")));
        assertArrayEquals(bytes,
                EncoderFile.toBytes(EncoderFile.readResource(owner, "/com/example/inner/model.encoder")));
        NoSuchFileException missing =
                assertThrows(NoSuchFileException.class, () -> EncoderFile.readResource(owner, "other.encoder"));
        assertTrue(missing.getMessage().startsWith("resource /com/example/inner/other.encoder: there is no such"),
                missing.getMessage());
    }

    private Class<?> classOfModule() throws Exception {
        Path source = Files.createDirectories(folder.resolve("source/com/example/inner"));
        Path module = Files.writeString(folder.resolve("source/module-info.java"), "module com.example {}");
        Path type = Files.writeString(source.resolve("Inner.java"), "package com.example.inner; public class Inner {}");
        Path classes = folder.resolve("classes");
        assertEquals(0, ToolProvider.findFirst("javac").orElseThrow().run(System.out, System.err, "-d",
                classes.toString(), module.toString(), type.toString()));
        EncoderFile.write(classes.resolve("com/example/inner/model.encoder"), SampleEncoder.encoder());
        ModuleLayer boot = ModuleLayer.boot();
        Configuration configuration =
                boot.configuration().resolve(ModuleFinder.of(classes), ModuleFinder.of(), Set.of("com.example"));
        return boot.defineModulesWithOneLoader(configuration, getClass().getClassLoader())
                .findLoader("com.example").loadClass("com.example.inner.Inner");
    }
}
