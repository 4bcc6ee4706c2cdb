package vn.tuanle.bench;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.slf4j.LoggerFactory;
import vn.tuanle.reading.PaperScan;
import vn.tuanle.reading.PaperScan.Way;
import vn.tuanle.reading.ScanScore;

/// What is read of documents printed, spoiled as paper is and scanned again: tasks, assignees, deadlines, recipients,
/// number and date, and what is wrong without saying so. With a folder as argument the pictures are kept there.
public final class ScanBench {
    private static final List<String> DOCUMENTS =
            List.of("01-bien-hoa-2021", "04-xa-phu-ly-2025", "07-quyet-dinh-ke-hoach-phu-luc", "17-tinh-nghe-an-2026");

    private ScanBench() {}

    private static Map<String, Way> ways() {
        Map<String, Way> ways = new LinkedHashMap<>();
        ways.put("300 sạch", Way.clean(300));
        ways.put("300 nghiêng 0,3 mờ", Way.clean(300).skew(0.3).noise(12, 3));
        ways.put("200 nghiêng 0,7 nhiễu", Way.clean(200).skew(0.7).noise(18, 0).light(0, 0.6));
        ways.put("150 nghiêng 1,2 nhiễu", Way.clean(150).skew(-1.2).noise(14, 0).light(0, 0.5));
        ways.put("200 nghiêng 2, bóng tối", Way.clean(200).skew(2).noise(8, 0).light(130, 0.6));
        ways.put(
                "300 dấu đỏ, dấu đến",
                Way.clean(300).skew(0.5).noise(8, 0).light(30, 0.7).stamped(true));
        ways.put("200 đen trắng", Way.clean(200).skew(-0.5).noise(10, 0).inTwoColours());
        ways.put("200 xoay 90", Way.clean(200).skew(0.5).noise(8, 0).turned(1));
        ways.put("200 xoay 180", Way.clean(200).skew(0.5).noise(8, 0).turned(2));
        ways.put("200 xoay 270", Way.clean(200).skew(-0.5).noise(8, 0).turned(3));
        ways.put(
                "chụp điện thoại",
                Way.clean(220).skew(1).noise(8, 0).light(110, 0.6).byTelephone(0.06));
        return ways;
    }

    public static void main(String[] args) throws Exception {
        if (LoggerFactory.getILoggerFactory() instanceof ch.qos.logback.classic.LoggerContext context)
            context.getLogger("ROOT").setLevel(ch.qos.logback.classic.Level.ERROR);
        String only = System.getProperty("way", "");
        String document = System.getProperty("document", "");
        boolean clean = true;
        for (String gold : DOCUMENTS) {
            if (!gold.contains(document)) continue;
            byte[] pdf = ScanScore.pdf(gold);
            for (Map.Entry<String, Way> way : ways().entrySet()) {
                if (!way.getKey().contains(only)) continue;
                List<BufferedImage> pages = PaperScan.pages(pdf, way.getValue());
                if (args.length > 0)
                    for (int i = 0; i < pages.size(); i++)
                        ImageIO.write(
                                pages.get(i),
                                "png",
                                new File(
                                        args[0],
                                        gold.substring(0, 2) + way.getKey().replace(' ', '_') + i + ".png"));
                if (args.length > 0)
                    Files.write(
                            Path.of(args[0], gold.substring(0, 2) + way.getKey().replace(' ', '_') + ".pdf"),
                            PaperScan.pdf(pages));
                long from = System.nanoTime();
                ScanScore s = ScanScore.of(pdf, PaperScan.pdf(pages), "scan.pdf");
                double each = (System.nanoTime() - from) / 1e9 / pages.size();
                System.out.printf(
                        "%-32s %-26s việc %d/%d (%d)  đơn vị %d/%d  hạn %d/%d  nơi nhận %d/%d  số %s  ngày %s  %.1f s/trang%n",
                        gold,
                        way.getKey(),
                        s.tasks,
                        s.tasksWanted,
                        s.tasksFound,
                        s.assignees,
                        s.assigneesWanted,
                        s.deadlines,
                        s.deadlinesWanted,
                        s.recipients,
                        s.recipientsWanted,
                        s.number,
                        s.date,
                        each);
                if (Boolean.getBoolean("misses")) s.misses.forEach(m -> System.out.println("      " + m));
                s.silent.forEach(m -> System.out.println("   SAI MÀ KHÔNG BÁO: " + m));
                clean &= s.silent.isEmpty();
            }
        }
        if (!clean) System.exit(1);
    }
}
