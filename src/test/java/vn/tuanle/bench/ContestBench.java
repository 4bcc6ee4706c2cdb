package vn.tuanle.bench;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import vn.tuanle.contest.Contesting;
import vn.tuanle.contest.Preset;
import vn.tuanle.contest.Rules;
import vn.tuanle.contest.Tickets;

/// A contest on the running product, from outside over HTTP, the database checked afterwards: what an attempt costs,
/// saves at a steady rate, a start rush, a last-minute rush with kill -9 in the middle, and two copies of the program.
///
/// Sizes are parameters: `people=20000 rush=60 starts=1000 rate=500 seconds=20 cost=300 blocks=8 only=12345`.
public final class ContestBench {
    private static final int QUESTIONS = 20;
    private static final int PORT = 18107;
    private final Map<String, Integer> sizes = new HashMap<>(Map.of(
            "people", 20_000, "rush", 60, "starts", 1000, "rate", 500, "seconds", 20, "cost", 300, "blocks", 8, "lines",
            200));
    private final ContestMachine machine = new ContestMachine();
    private boolean within = true;
    private Contesting contesting;

    public static void main(String[] args) throws Exception {
        ContestBench bench = new ContestBench();
        for (String each : args) bench.sizes.put(each.split("=", 2)[0], Integer.valueOf(each.split("=", 2)[1]));
        try {
            bench.run();
        } finally {
            bench.machine.close();
        }
        System.exit(bench.within ? 0 : 1);
    }

    private void run() throws Exception {
        System.out.printf(
                Locale.ROOT,
                "load of the machine %.1f on %d processors; %s%n",
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                Runtime.getRuntime().availableProcessors(),
                sizes);
        machine.program(PORT);
        UUID person = UUID.randomUUID();
        UUID unit = UUID.randomUUID();
        machine.sql
                .sql("insert into person (id, name, email) values (?, 'Trần Thu Thảo', 'thao@vidu.vn')")
                .param(person)
                .update();
        machine.sql.sql("insert into unit (id) values (?)").param(unit).update();
        machine.sql.sql("""
                insert into unit_version (id, unit_id, valid_from, name, kind, folded, sort_key)
                values (?, ?, date '2021-01-01', 'UBND phường Trấn Biên', 'UBND_XA', '', '')""").params(UUID.randomUUID(), unit).update();
        contesting = new Contesting(machine.sql, unit, person, Rules.USUAL, QUESTIONS);
        String only = String.valueOf(sizes.getOrDefault("only", 12_345));
        if (only.contains("1")) costs();
        if (only.contains("2")) steady();
        if (only.contains("3")) starts();
        if (only.contains("4")) rush();
        if (only.contains("5")) two();
    }

    private List<ContestPerson> people(UUID round, int count) {
        List<UUID> ids = contesting.contestants(Collections.nCopies(count, "Người dự thi"));
        return Tickets.of(machine.sql, contesting.code, ids).stream()
                .map(token -> new ContestPerson(contesting.code, round.toString(), token))
                .toList();
    }

    private UUID round(int minutes) {
        return contesting.round(Preset.PRACTICE, Duration.ofHours(1), Duration.ofHours(3), minutes, 1, 60);
    }

    /// The whole way of one person, once with all answers in one post and once with each alone; block after block, as
    /// the
    /// program warms up, the last counts.
    private void costs() throws Exception {
        int count = sizes.get("cost");
        for (boolean single : List.of(false, true)) {
            UUID round = round(60);
            try (ContestLine line = new ContestLine(PORT)) {
                for (int block = 1; block <= sizes.get("blocks"); block++) {
                    List<ContestPerson> measured = people(round, count);
                    long statements = machine.statements();
                    double[] before = machine.parts();
                    for (ContestPerson each : measured) whole(line, each, single);
                    double[] after = machine.parts();
                    double asked = (double) (machine.statements() - statements) / count;
                    double[] parts = new double[3];
                    for (int i = 0; i < 3; i++) parts[i] = (after[i] - before[i]) / count;
                    System.out.printf(
                            Locale.ROOT,
                            "       block %d: program %.1f, PostgreSQL %.1f, client %.1f CPU ms, %.1f statements%n",
                            block,
                            parts[0],
                            parts[1],
                            parts[2],
                            asked);
                    if (block < sizes.get("blocks")) continue;
                    double spent = parts[0] + parts[1] + parts[2];
                    told(
                            "an attempt, 20 answers " + (single ? "each alone" : "in one post") + ", CPU ms",
                            spent,
                            single ? 25 : 15);
                    told("  its statements", asked, single ? 60 : 40);
                }
            }
        }
    }

    /// Comes in by the link, waits, starts, answers, hands in, reviews.
    private static void whole(ContestLine line, ContestPerson person, boolean single) throws Exception {
        String home = "/cuoc-thi/tim-hieu-chuyen-doi-so-" + person.cookie.substring(4, 12);
        line.get(home + "/vao/" + person.cookie.substring(13), "");
        line.get(home + "/cua-toi", person.cookie);
        person.start(line);
        person.open(line);
        if (single) for (int place = 1; place <= person.places(); place++) person.save(line, place);
        person.handIn(line);
        ContestLine.Answer review = line.get(person.result(), person.cookie);
        if (review.status() != 200 || !review.body().contains("Vì thế.")) throw new AssertionError("no review");
    }

    private void steady() throws Exception {
        int rate = sizes.get("rate");
        int seconds = sizes.get("seconds");
        List<ContestPerson> people = people(round(60), rate);
        ContestRush rush = new ContestRush(sizes.get("lines"), PORT);
        rush.run(starting(people), 5);
        List<ContestRush.Step> saves = saves(people, rate * seconds);
        rush.run(saves(people, rate * 5), 5);
        double cpu = machine.cpu();
        long[] took = rush.run(saves, seconds);
        System.out.printf(
                Locale.ROOT,
                "       %d saves/s: %s, CPU %.2f ms a save%n",
                rate,
                ContestRush.spread(took),
                (machine.cpu() - cpu) / saves.size());
        told("a save at " + rate + "/s, p99 ms", took[(int) (took.length * 0.99)] / 1000.0, 50);
        new ContestCheck(machine.sql, rush, people).told(this::told);
    }

    private static List<ContestRush.Step> starting(List<ContestPerson> people) {
        List<ContestRush.Step> steps = new ArrayList<>();
        for (ContestPerson each : people)
            steps.add(line -> {
                each.start(line);
                each.open(line);
            });
        return steps;
    }

    private static List<ContestRush.Step> saves(List<ContestPerson> people, int count) {
        List<ContestRush.Step> steps = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            ContestPerson each = people.get(i % people.size());
            int place = 1 + ThreadLocalRandom.current().nextInt(QUESTIONS);
            steps.add(line -> {
                synchronized (each) {
                    each.save(line, place);
                }
            });
        }
        return steps;
    }

    private void starts() throws Exception {
        List<ContestPerson> people = people(round(60), sizes.get("starts"));
        ContestRush rush = new ContestRush(Math.max(sizes.get("lines"), 400), PORT);
        long[] took = rush.run(starting(people), 1);
        System.out.println(
                "       " + people.size() + " starts with their pages within a second: " + ContestRush.spread(took));
        new ContestCheck(machine.sql, rush, people).told(this::told);
    }

    /// Everybody is in, answers some questions, and hands in within the last minute; the program and PostgreSQL are
    /// killed in the middle of it.
    private void rush() throws Exception {
        int count = sizes.get("people");
        List<ContestPerson> people = people(round(120), count);
        ContestRush rush = new ContestRush(sizes.get("lines"), PORT);
        rush.run(starting(people), count / 300.0);
        List<ContestRush.Step> steps = new ArrayList<>(saves(people, count));
        for (ContestPerson each : people)
            steps.add(ThreadLocalRandom.current().nextInt(steps.size()), line -> {
                synchronized (each) {
                    each.handIn(line);
                }
            });
        // who has handed in saves no more
        List<ContestRush.Step> ordered = steps.stream()
                .map(step -> (ContestRush.Step) line -> {
                    try {
                        step.go(line);
                    } catch (ContestPerson.Unexpected ended) {
                        if (ended.status != 409) throw ended;
                    }
                })
                .toList();
        Thread killer = Thread.ofPlatform().start(() -> kill(rush, sizes.get("rush") / 3));
        long[] took = rush.run(ordered, sizes.get("rush"));
        killer.join();
        System.out.println(
                "       " + count + " people, " + ordered.size() + " saves and hand-ins: " + ContestRush.spread(took));
        new ContestCheck(machine.sql, rush, people).told(this::told);
    }

    private void kill(ContestRush rush, int after) {
        try {
            Thread.sleep(Duration.ofSeconds(after));
            rush.storm = true;
            machine.killProgram();
            machine.program(PORT);
            Thread.sleep(Duration.ofSeconds(3));
            rush.storm = false;
            Thread.sleep(Duration.ofSeconds(Math.max(2, after / 3)));
            rush.storm = true;
            machine.killPostgres();
            machine.recovered(PORT, "/cuoc-thi/tim-hieu-chuyen-doi-so-" + contesting.code);
            rush.storm = false;
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    /// Two copies of the program on the database: each starts at both at once, saves at either.
    private void two() throws Exception {
        machine.program(PORT + 1);
        List<ContestPerson> people = people(round(60), sizes.get("starts"));
        ContestRush rush = new ContestRush(sizes.get("lines"), PORT, PORT + 1);
        List<ContestRush.Step> steps = new ArrayList<>();
        for (ContestPerson each : people) for (int i = 0; i < 2; i++) steps.add(each::start);
        rush.run(steps, 5);
        rush.run(starting(people), 5);
        rush.run(saves(people, people.size() * 5), 10);
        System.out.println("       two copies of the program:");
        new ContestCheck(machine.sql, rush, people).told(this::told);
    }

    private void told(String what, double measured, double limit) {
        boolean kept = measured <= limit;
        within &= kept;
        System.out.printf(Locale.ROOT, "  %-4s %s: %.1f (limit %.0f)%n", kept ? "ok" : "OVER", what, measured, limit);
    }
}
