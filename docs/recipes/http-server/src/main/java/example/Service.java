package example;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonException;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonNumber;
import dev.hourglass.json.JsonObject;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.pipeline.RowClassifier;
import dev.hourglass.store.ClassifierFile;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

/** Predicts the classes of rows: POST /predict with a JSON array of objects, one a row. */
public final class Service {
    private static final int LONGEST_BODY = 1 << 20;
    private static final int SECONDS_TO_STOP = 10;

    private final ThreadLocal<RowClassifier> sessions;

    private Service(EncodedClassifier classifier) {
        sessions = ThreadLocal.withInitial(() -> new RowClassifier(classifier));   // its buffers are one thread's
    }

    public static void main(String[] arguments) throws IOException {
        Service service = new Service(ClassifierFile.read(Path.of(arguments[0])));   // once, for all threads
        System.setProperty("sun.net.httpserver.nodelay", "true");   // else each answer waits 40 ms
        HttpServer server = HttpServer.create(
                new InetSocketAddress(InetAddress.getLoopbackAddress(), Integer.parseInt(arguments[1])), 0);
        ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors());
        server.setExecutor(threads);
        server.createContext("/predict", service::handle);
        server.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, threads)));
        System.out.println("port " + server.getAddress().getPort());
    }

    /** Takes no new requests and lets those that came be answered. */
    private static void stop(HttpServer server, ExecutorService threads) {
        server.stop(SECONDS_TO_STOP);
        threads.shutdown();
        try {
            threads.awaitTermination(SECONDS_TO_STOP, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            if (!exchange.getRequestMethod().equals("POST")) {
                answer(exchange, 405, new JsonObject().put("error", "POST an array of rows"));
                return;
            }
            byte[] body = exchange.getRequestBody().readNBytes(LONGEST_BODY + 1);
            if (body.length > LONGEST_BODY) {
                answer(exchange, 413, new JsonObject().put("error", "more than " + LONGEST_BODY + " bytes"));
                return;
            }
            try {
                answer(exchange, 200, predict(body));
            } catch (JsonException | IllegalArgumentException refused) {
                answer(exchange, 400, new JsonObject().put("error", refused.getMessage()));
            }
        }
    }

    private List<JsonObject> predict(byte[] body) {
        if (!(Json.parse(body) instanceof List<?> rows)) {
            throw new IllegalArgumentException("expected an array of rows");
        }
        RowClassifier session = sessions.get();
        double[] probabilities = new double[session.classes()];
        List<JsonObject> answers = new ArrayList<>(rows.size());
        for (Object row : rows) {
            String found = session.label(session.predict(cells(row), probabilities));
            JsonObject shares = new JsonObject();
            for (int i = 0; i < probabilities.length; i++) {
                shares.put(session.label(i), probabilities[i]);
            }
            answers.add(new JsonObject().put("class", found).put("probabilities", shares));
        }
        return answers;
    }

    /** The cells of a row by their columns; null is a missing one. */
    private static Map<String, Object> cells(Object row) {
        if (!(row instanceof JsonObject object)) {
            throw new IllegalArgumentException("expected a row as an object");
        }
        Map<String, Object> cells = new HashMap<>();
        for (String name : object.names()) {
            Object cell = object.find(name).orElseThrow();
            cells.put(name, cell instanceof JsonNumber number ? (Object) number.real()
                    : cell == JsonNull.NULL ? null : cell);
        }
        return cells;
    }

    private static void answer(HttpExchange exchange, int status, Object json) throws IOException {
        byte[] bytes = Json.writeCompact(json).getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
