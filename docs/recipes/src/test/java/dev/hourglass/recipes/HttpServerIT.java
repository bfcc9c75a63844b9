package dev.hourglass.recipes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.hourglass.csv.CsvOptions;
import dev.hourglass.csv.CsvReader;
import dev.hourglass.csv.MissingValues;
import dev.hourglass.json.Json;
import dev.hourglass.json.JsonNull;
import dev.hourglass.json.JsonObject;
import dev.hourglass.matrix.DoubleMatrix;
import dev.hourglass.pipeline.EncodedClassifier;
import dev.hourglass.store.ClassifierFile;
import dev.hourglass.table.Table;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The service as a process, asked as clients ask it. */
class HttpServerIT {
    private static final List<String> NUMBERS = List.of("age", "income", "visits", "minutes");
    private static final List<String> CATEGORIES = List.of("city", "plan");

    @TempDir
    Path folder;

    private final HttpClient client = HttpClient.newHttpClient();
    private Process service;
    private int port;
    private EncodedClassifier classifier;
    private Table table;

    @BeforeEach
    void start() throws IOException, InterruptedException {
        Recipe.train(folder);
        classifier = ClassifierFile.read(folder.resolve("classifier.safetensors"));
        table = CsvReader.read(Recipe.TABLE, new CsvOptions().withTarget("stayed")
                .withCategoricalColumns(CATEGORIES, false).withMissingValues(MissingValues.KEEP));
        service = Recipe.builder(Recipe.java(Recipe.VECTORS, "-cp",
                Recipe.classPath(Recipe.jar("http-server"), Recipe.CORE), "example.Service",
                folder.resolve("classifier.safetensors").toString(), "0"), Map.of())
                .redirectError(folder.resolve("service.txt").toFile()).start();
        port = Integer.parseInt(new BufferedReader(new InputStreamReader(service.getInputStream(),
                StandardCharsets.UTF_8)).readLine().substring("port ".length()));
    }

    @AfterEach
    void end() {
        service.destroyForcibly();
    }

    /** A row of the table as clients send it, null for a missing cell. */
    private JsonObject row(int number) {
        JsonObject row = new JsonObject();
        DoubleMatrix numbers = table.matrix(NUMBERS);
        for (int i = 0; i < NUMBERS.size(); i++) {
            double cell = numbers.get(number, i);
            row.put(NUMBERS.get(i), Double.isNaN(cell) ? JsonNull.NULL : (Object) cell);
        }
        for (String name : CATEGORIES) {
            String cell = table.text(name)[number];
            row.put(name, cell.isEmpty() ? JsonNull.NULL : cell);
        }
        return row;
    }

    private String rows(int count) {
        List<JsonObject> rows = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            rows.add(row(i));
        }
        return Json.writeCompact(rows);
    }

    private HttpResponse<String> post(String body) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict"))
                .POST(HttpRequest.BodyPublishers.ofString(body)).build(), HttpResponse.BodyHandlers.ofString());
    }

    @Test
    void answersWhatTheClassifierPredicts() throws IOException, InterruptedException {
        HttpResponse<String> response = post(rows(400));
        assertEquals(200, response.statusCode(), response.body());
        List<?> answers = (List<?>) Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
        List<String> classes = classifier.predict(table, 1);
        DoubleMatrix probabilities = classifier.predictProbabilities(table, 1);
        assertEquals(400, answers.size());
        for (int i = 0; i < answers.size(); i++) {
            JsonObject answer = (JsonObject) answers.get(i);
            assertEquals(classes.get(i), answer.string("class"));
            assertEquals(probabilities.get(i, 1), answer.object("probabilities").real("yes"));
        }
    }

    @Test
    void refusesWhatItCannotUse() throws IOException, InterruptedException {
        for (String body : List.of("", "{", "{}", "[1]", "[{}]", "[{\"age\": \"old\"}]")) {
            HttpResponse<String> response = post(body);
            assertEquals(400, response.statusCode(), body + response.body());
            assertTrue(response.body().startsWith("{\"error\":\""), response.body());
        }
        assertEquals(413, post(" ".repeat((1 << 20) + 1)).statusCode());
        assertEquals(405, client.send(HttpRequest.newBuilder(URI.create("http://localhost:" + port + "/predict"))
                .build(), HttpResponse.BodyHandlers.discarding()).statusCode());
    }

    /** A request that has begun when the signal comes is answered; then the process ends. */
    @Test
    void stopsGracefully() throws IOException, InterruptedException {
        byte[] body = rows(10).getBytes(StandardCharsets.UTF_8);
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            OutputStream out = socket.getOutputStream();
            out.write(("POST /predict HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + body.length + "\r\n\r\n")
                    .getBytes(StandardCharsets.US_ASCII));
            out.write(body, 0, 100);
            out.flush();
            Thread.sleep(500);
            service.destroy();
            Thread.sleep(500);
            assertThrows(ConnectException.class, () -> new Socket(InetAddress.getLoopbackAddress(), port).close());
            out.write(body, 100, body.length - 100);
            out.flush();
            assertEquals("HTTP/1.1 200 OK", new BufferedReader(new InputStreamReader(socket.getInputStream(),
                    StandardCharsets.US_ASCII)).readLine());
        }
        assertTrue(service.waitFor(15, TimeUnit.SECONDS), "it has not ended");
        assertEquals(143, service.exitValue());
    }

    @Test
    void isMeasured() throws IOException, InterruptedException {
        for (int size : new int[] {1, 100}) {
            String body = rows(size);
            secondsOf(body, 2000);
            int requests = 4000 / (size == 1 ? 1 : 4);
            double seconds = secondsOf(body, requests);
            System.out.printf("recipe http-server: %d rows a request: %.0f requests/s, %.0f rows/s, one client%n", size,
                    requests / seconds, requests * size / seconds);
        }
    }

    private double secondsOf(String body, int requests) throws IOException, InterruptedException {
        long start = System.nanoTime();
        for (int i = 0; i < requests; i++) {
            assertEquals(200, post(body).statusCode());
        }
        return (System.nanoTime() - start) / 1e9;
    }
}
