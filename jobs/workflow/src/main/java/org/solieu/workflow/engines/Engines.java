package org.solieu.workflow.engines;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Fault;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** What serves the figures of one installation: started, looked at and ended as a whole. */
public final class Engines {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TIMES = 30;

    private final Settings settings;
    private final Secrets secrets;
    private final Supervisor supervisor;
    private final List<Engine> engines;

    public Engines(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.supervisor = new Supervisor(settings);
        this.engines = chosen(
                settings.engines(),
                List.of(new Trino(settings, secrets), new Superset(settings, secrets), new Airflow(settings, secrets)));
    }

    private static List<Engine> chosen(List<String> wanted, List<Engine> all) {
        Map<String, Engine> known = all.stream().collect(Collectors.toMap(Engine::name, engine -> engine));
        wanted.stream().filter(name -> !known.containsKey(name)).findFirst().ifPresent(name -> {
            throw new Fault.OfSource(
                    "Invalid setting engines: '%s', must be some of %s".formatted(name, known.keySet()));
        });
        return all.stream().filter(engine -> wanted.contains(engine.name())).toList();
    }

    /** Where passwords lie. */
    public Secrets secrets() {
        return secrets;
    }

    /** Where each engine answers, by its name. */
    public Map<String, String> addresses() {
        Map<String, String> addresses = new LinkedHashMap<>();
        engines.forEach(engine -> addresses.put(engine.name(), engine.address()));
        return addresses;
    }

    /** One line per running program. */
    public List<String> status() {
        return supervisor.programs();
    }

    /**
     * Sees that nothing runs.
     *
     * @param purpose what cannot be done while something does
     */
    public void requireNone(String purpose) {
        if (!status().isEmpty()) {
            throw new Fault.OfSource("Cannot %s: its engines run; './solieu down' ends them".formatted(purpose));
        }
    }

    /** Fetches what is not here yet and starts the engines that do not run; those that run are left alone. */
    public void start() {
        List<String> running = supervisor.programs();
        List<Engine> missing = engines.stream()
                .filter(engine -> running.stream().noneMatch(line -> line.startsWith(engine.name())))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        missing.forEach(engine -> engine.ports().forEach(port -> requireFree(engine, port)));
        fetch();
        if (running.isEmpty()) {
            prepareHome();
            secrets.prepare();
        }
        fillInTemplates(missing);
        missing.forEach(Engine::prepare);
        if (running.isEmpty()) {
            supervisor.start();
        } else {
            supervisor.startWhatIsNew();
        }
    }

    /** Returns when every engine is ready. */
    public void await() {
        engines.forEach(this::await);
    }

    /** The supervisor is asked now and then only: its answer costs more than an engine's. */
    private void await(Engine engine) {
        for (int time = 0; !Patience.lasts(PATIENCE, engine::answers); time++) {
            if (supervisor.programs().stream()
                    .anyMatch(line -> line.matches(engine.name() + ".* (FATAL|EXITED|STOPPED).*"))) {
                throw notStarted(engine, "it ended");
            }
            if (time + 1 == TIMES) {
                throw notStarted(
                        engine,
                        "no answer within %d minutes"
                                .formatted(PATIENCE.multipliedBy(TIMES).toMinutes()));
            }
        }
    }

    /** Ends what {@link #start} started; whether there was anything to end. */
    public boolean stop() {
        if (supervisor.programs().isEmpty()) {
            return false;
        }
        supervisor.stop();
        return true;
    }

    private Fault.OfInfrastructure notStarted(Engine engine, String reason) {
        return new Fault.OfInfrastructure(
                "Cannot start %s: %s, see its log in %s".formatted(engine.name(), reason, settings.logs()));
    }

    private void fetch() {
        Program.of(settings.project().resolve("solieu").toString())
                .with(List.of("fetch", "supervisor"))
                .with(engines.stream().map(Engine::name).toList())
                .show();
    }

    private void prepareHome() {
        try {
            PrivateFiles.folder(settings.home());
            Files.createDirectories(settings.logs());
            supervisor.forgetPrograms();
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot create %s: %s".formatted(settings.home(), e.getMessage()), e);
        }
    }

    private void requireFree(Engine engine, Setting setting) {
        int port = settings.port(setting);
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
        } catch (IOException e) {
            throw new Fault.OfInfrastructure(
                    "Cannot start %s: port %d is taken; end what uses it, or give another with --set %s=…, the variable %s or %s"
                            .formatted(
                                    engine.name(),
                                    port,
                                    setting.key(),
                                    setting.variable(),
                                    settings.home().resolve("settings.properties")),
                    e);
        }
    }

    private void fillInTemplates(List<Engine> missing) {
        Map<String, String> values = values();
        Path source = settings.project().resolve("engines");
        Path target = settings.home().resolve("engines");
        Template configuration = new Template(values, UnaryOperator.identity());
        Template programs = new Template(values, value -> value.replace("%", "%%"));
        programs.fillFile(source.resolve("supervisor/supervisord.conf"), supervisor.configuration());
        for (Engine engine : missing) {
            Path folder = Path.of(engine.name());
            configuration.fill(
                    source.resolve(folder).resolve("etc"),
                    target.resolve(folder).resolve("etc"));
            programs.fillFile(source.resolve(folder).resolve("programs.ini"), supervisor.programs(engine.name()));
        }
    }

    private Map<String, String> values() {
        Map<String, String> values = new HashMap<>();
        settings.values().forEach((setting, value) -> values.put(setting.key(), value));
        engines.forEach(engine -> values.putAll(engine.values()));
        values.put("secrets", secrets.folder().toString());
        values.put("logs", settings.logs().toString());
        values.put("socket", supervisor.socket().toString());
        values.put("java_home", System.getProperty("java.home"));
        return values;
    }
}
