package dev.easel.server.load;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The least that a durable acknowledgement can cost on this stack: a handler that parses the task, has its text inserted
 * under its id as one row, together with whatever else waits, and answers when the commit is on the medium. No check, no
 * queue, no turns, no worker. What a server that does all that can reach is a share of this.
 */
final class DurableAppend implements Handler, AutoCloseable {
    private static final JsonMapper JSON = JsonMapper.shared();

    private final String answer;
    private final Connection connection;
    private final LinkedBlockingQueue<Row> rows = new LinkedBlockingQueue<>();
    private final ExecutorService writer = Executors.newSingleThreadExecutor();

    /** Makes its database in this folder. */
    DurableAppend(Path folder, String answer) throws SQLException {
        this.answer = answer;
        var config = new SQLiteConfig();
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        var source = new SQLiteDataSource(config);
        source.setUrl("jdbc:sqlite:" + folder.resolve("append.db"));
        this.connection = source.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("CREATE TABLE row (number INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, request TEXT)");
        }
        writer.execute(this::write);
    }

    /** A task, and who waits for it. */
    private record Row(String id, String request, CompletableFuture<Boolean> done) {}

    @Override
    public void handle(ServerRequest request, ServerResponse response) {
        JsonNode task = JSON.readTree(request.content().as(byte[].class)).path(0);
        var row = new Row(task.path("taskUUID").stringValue(), task.toString(), new CompletableFuture<>());
        rows.add(row);
        row.done().join();
        response.header("Content-Type", "application/json");
        response.send(answer.getBytes(UTF_8));
    }

    private void write() {
        try (var begin = connection.prepareStatement("BEGIN IMMEDIATE");
                var insert = connection.prepareStatement("INSERT INTO row (id, request) VALUES (?, ?)");
                var commit = connection.prepareStatement("COMMIT")) {
            List<Row> together = new ArrayList<>();
            while (true) {
                together.add(rows.take());
                rows.drainTo(together);
                begin.execute();
                for (var row : together) {
                    insert(insert, row);
                }
                commit.execute();
                together.forEach(row -> row.done().complete(true));
                together.clear();
            }
        } catch (InterruptedException _) {
            // That is the end.
        } catch (SQLException e) {
            throw new IllegalStateException("the database does not append", e);
        }
    }

    private static void insert(PreparedStatement insert, Row row) throws SQLException {
        insert.setString(1, row.id());
        insert.setString(2, row.request());
        insert.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        writer.shutdownNow();
        writer.close();
        connection.close();
    }
}
