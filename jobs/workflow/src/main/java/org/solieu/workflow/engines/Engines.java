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
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.solieu.vocabulary.Fault;
import org.solieu.vocabulary.Reason;
import org.solieu.warehouse.PrivateFiles;
import org.solieu.warehouse.Settings;
import org.solieu.warehouse.Settings.Setting;

/** What serves the figures of one installation: started, looked at and ended as a whole. */
public final class Engines {
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int TIMES = 30;
    private static final String ENDED = ".* (FATAL|EXITED|STOPPED).*";

    private final Settings settings;
    private final Secrets secrets;
    private final Supervisor supervisor;
    private final List<String> known;
    private final List<Engine> engines;

    public Engines(Settings settings) {
        this.settings = settings;
        this.secrets = new Secrets(settings.secrets());
        this.supervisor = new Supervisor(settings);
        List<Engine> all =
                List.of(new Trino(settings, secrets), new Superset(settings, secrets), new Airflow(settings, secrets));
        this.known = all.stream().map(Engine::name).toList();
        this.engines = chosen(settings.engines(), all);
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

    /**
     * Fetches what is not here yet and starts the engines that do not run; those that run with other settings are started
     * again, those that are not wanted any longer are ended, and all others are left alone.
     *
     * @param telling is given a line for each engine that is ended
     */
    public void start(Consumer<String> telling) {
        List<String> lines = supervisor.programs();
        Map<Engine, Map<Path, String>> starting = new LinkedHashMap<>();
        engines.forEach(engine -> starting.put(engine, configuration(engine)));
        starting.entrySet().removeIf(engine -> runs(engine.getKey().name(), lines) && isWritten(engine.getValue()));
        List<String> ended = known.stream()
                .filter(name -> isListed(name, lines))
                .filter(name -> !settings.engines().contains(name)
                        || starting.keySet().stream()
                                .anyMatch(engine -> engine.name().equals(name)))
                .toList();
        if (starting.isEmpty() && ended.isEmpty()) {
            return;
        }
        starting.keySet().stream()
                .filter(engine -> !ended.contains(engine.name()))
                .forEach(this::requireFreePorts);
        fetch();
        if (lines.isEmpty()) {
            prepareHome();
            secrets.prepare();
        } else if (!ended.isEmpty()) {
            telling.accept("Ending %s, whose settings are other than before".formatted(String.join(", ", ended)));
            supervisor.end(ended);
        }
        starting.keySet().forEach(this::requireFreePorts);
        write(starting);
        if (lines.isEmpty()) {
            supervisor.start();
        } else {
            supervisor.startWhatIsNew();
        }
    }

    private static boolean isListed(String engine, List<String> programs) {
        return programs.stream().anyMatch(line -> line.matches(engine + "[- ].*"));
    }

    private static boolean runs(String engine, List<String> programs) {
        return isListed(engine, programs) && programs.stream().noneMatch(line -> line.matches(engine + ENDED));
    }

    /** Returns when every engine is ready. */
    public void await() {
        engines.forEach(this::await);
    }

    /** The supervisor is asked now and then only: its answer costs more than an engine's. */
    private void await(Engine engine) {
        for (int time = 0; !Patience.lasts(PATIENCE, engine::answers); time++) {
            if (supervisor.programs().stream().anyMatch(line -> line.matches(engine.name() + ENDED))) {
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

    private void requireFreePorts(Engine engine) {
        engine.ports().forEach(port -> requireFree(engine, port));
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

    /** What an engine is configured by: the texts of its files. */
    private Map<Path, String> configuration(Engine engine) {
        Path source = settings.project().resolve("engines").resolve(engine.name());
        Path target = settings.home().resolve("engines").resolve(engine.name());
        Map<Path, String> texts =
                new Template(values(), UnaryOperator.identity()).fill(source.resolve("etc"), target.resolve("etc"));
        texts.put(supervisor.programs(engine.name()), programs().fill(source.resolve("programs.ini")));
        return texts;
    }

    private Template programs() {
        return new Template(values(), value -> value.replace("%", "%%"));
    }

    private static boolean isWritten(Map<Path, String> texts) {
        return texts.entrySet().stream().allMatch(text -> {
            try {
                return Files.exists(text.getKey())
                        && Files.readString(text.getKey()).equals(text.getValue());
            } catch (IOException e) {
                return false;
            }
        });
    }

    private void write(Map<Engine, Map<Path, String>> starting) {
        Path source = settings.project().resolve("engines/supervisor/supervisord.conf");
        try {
            PrivateFiles.write(supervisor.configuration(), programs().fill(source));
            for (Map<Path, String> texts : starting.values()) {
                for (Map.Entry<Path, String> text : texts.entrySet()) {
                    PrivateFiles.write(text.getKey(), text.getValue());
                }
            }
        } catch (IOException e) {
            throw new Fault.OfInfrastructure("Cannot write the engines' settings: %s".formatted(Reason.of(e)), e);
        }
        starting.keySet().forEach(Engine::prepare);
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
