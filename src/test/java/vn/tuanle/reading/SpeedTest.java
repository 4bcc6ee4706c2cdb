package vn.tuanle.reading;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class SpeedTest {
    @Test
    void readsTenThousandTasksInSeconds() {
        StringBuilder text = new StringBuilder(
                "KẾ HOẠCH\n\nTổ chức Tuần lễ hưởng ứng học tập suốt đời năm 2025\n\nIII. TỔ CHỨC THỰC HIỆN\n\n");
        for (int i = 1; i <= 1000; i++) {
            text.append(i % 100 == 0 ? 100 : i % 100)
                    .append(". Phòng Văn hóa - Xã hội số ")
                    .append(i)
                    .append(", Hội Khuyến học phường:\n\n");
            for (int k = 1; k <= 10; k++)
                text.append(
                        "- Chủ trì, phối hợp với các trường học mở lớp kỹ năng số, báo cáo kết quả về UBND phường trước ngày 15/10/2025.\n\n");
        }
        SourceText source = PlainText.of(text.toString());
        long start = cpu();
        ReadDocument read = Grammar.read(source).getFirst();
        Duration took = Duration.ofNanos(cpu() - start);
        System.out.println("10.000 nhiệm vụ: " + took.toMillis() + " ms");
        assertThat(read.tasks()).hasSize(10_000);
        assertThat(took).isLessThan(Duration.ofSeconds(10));
    }

    /// Time of this thread alone: other work on the machine does not count.
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    @Test
    void readsAPlanAtOnce() throws IOException {
        SourceText source = Gold.of(Gold.HERE.resolve("01-bien-hoa-2021.json")).text();
        for (int i = 0; i < 20; i++) Grammar.read(source);
        long start = System.nanoTime();
        for (int i = 0; i < 10; i++) Grammar.read(source);
        long each = (System.nanoTime() - start) / 10_000_000;
        System.out.println("Kế hoạch 5 trang: " + each + " ms");
        assertThat(each).isLessThan(250);
    }
}
