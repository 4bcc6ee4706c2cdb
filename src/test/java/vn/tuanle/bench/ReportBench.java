package vn.tuanle.bench;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import vn.tuanle.reporting.LargeCampaign;

/// Reports of 10,000 units in four levels with 30 values each, over HTTP from the whole program:
/// import, the top's totals, the board, a unit's form, a cell, and the evening on which 300 officers submit.
public final class ReportBench {
    private ReportBench() {}

    public static void main(String[] args) throws Exception {
        Measured measured = new Measured();
        LargeCampaign campaign = LargeCampaign.of(measured.program);
        System.out.printf(
                Locale.ROOT,
                "report: %d units in four levels, form issued in %.1f s%n",
                campaign.units(),
                campaign.issuedIn());
        measured.once("import of 300,000 values", 15_000, campaign::load);
        String token = campaign.token();
        String lines = campaign.lines();
        measured.once(
                "the same by the interface for other systems",
                15_000,
                () -> measured.handIn(campaign.interfacePath() + "/values", token, lines));
        campaign.accept();
        measured.many("its totals", 300, () -> measured.read(campaign.interfacePath() + "/totals", token));
        measured.many(
                "figures of 100 units by it", 300, () -> measured.read(campaign.interfacePath() + "/values", token));
        measured.many("the top's totals, asked of the database", 300, campaign::top);
        measured.many("the top's page", 300, () -> measured.get(campaign.topPage(), campaign.lead()));
        measured.many("the board of all units", 300, () -> measured.get(campaign.board(), campaign.lead()));
        measured.many("comparing years", 300, () -> measured.get(campaign.comparison(), campaign.lead()));
        measured.many("one unit's form", 50, () -> measured.get(campaign.formPage(), campaign.officer()));
        cell(measured, campaign);
        evening(measured, campaign);
        measured.finish();
    }

    /// Each time another figure in the same place, as the script of the page sends it.
    private static void cell(Measured measured, LargeCampaign campaign) throws Exception {
        String at = campaign.formPage();
        Document page = Jsoup.parse(measured.get(at, campaign.officer()).body());
        String[] mark = {page.select("input[name=o-pano.goc]").attr("value")};
        int[] figure = {1};
        measured.many("saving a cell", 10, () -> {
            var answer = measured.post(
                    at + "/o",
                    campaign.officer(),
                    page,
                    "phien-ban",
                    "1",
                    "o-pano",
                    String.valueOf(++figure[0]),
                    "o-pano.goc",
                    mark[0]);
            mark[0] = answer.body().replaceAll("(?s).*\"goc\":\"([^\"]*)\".*", "$1");
            return answer;
        });
    }

    /// 300 officers open their form, submit, and their heads sign, all in the same minute.
    private static void evening(Measured measured, LargeCampaign campaign) throws Exception {
        List<LargeCampaign.Officer> officers = campaign.officers(300);
        List<Long> took = Collections.synchronizedList(new ArrayList<>());
        List<String> errors = Collections.synchronizedList(new ArrayList<>());
        double cpu = Measured.cpu();
        long start = System.nanoTime();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            int turn = 0;
            for (LargeCampaign.Officer one : officers) {
                // spread evenly over a minute, as fast as the limit asks for
                long wait = 200L * turn++;
                var _ = pool.submit(() -> {
                    try {
                        Thread.sleep(wait);
                        Document page = Jsoup.parse(timed(took, () -> measured.get(one.page(), one.cookie()))
                                .body());
                        timed(
                                took,
                                () -> measured.post(one.page(), one.cookie(), page, "phien-ban", "1", "tiep", "trinh"));
                        timed(took, () -> measured.post(one.page() + "/ky", one.cookie(), page, "lan", "1"));
                    } catch (Exception | AssertionError failed) {
                        errors.add(String.valueOf(failed));
                    }
                    return null;
                });
            }
        }
        long[] sorted = took.stream().mapToLong(Long::longValue).sorted().toArray();
        double p99 = sorted[sorted.length * 99 / 100] / 1e6;
        measured.told(
                "300 officers submit and sign in one minute",
                p99,
                1000,
                String.format(
                        Locale.ROOT,
                        "%d requests in %.0f s, CPU %.1f ms each, median %.0f ms, p99 %.0f ms",
                        sorted.length,
                        (System.nanoTime() - start) / 1e9,
                        (Measured.cpu() - cpu) / sorted.length,
                        sorted[sorted.length / 2] / 1e6,
                        p99));
        measured.told(
                "of them refused or failed",
                errors.size(),
                0,
                errors.size() + " " + errors.stream().distinct().limit(3).toList());
    }

    private static <T> T timed(List<Long> took, Callable<T> work) throws Exception {
        long start = System.nanoTime();
        T value = work.call();
        took.add(System.nanoTime() - start);
        return value;
    }
}
