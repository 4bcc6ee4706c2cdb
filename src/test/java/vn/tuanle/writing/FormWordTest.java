package vn.tuanle.writing;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// Right documents made in Word in many ways raise no alarm.
class FormWordTest {
    private static final int DOCUMENTS = 120;

    @Test
    void noAlarmForRightDocuments() throws Exception {
        List<String> alarms = new ArrayList<>();
        for (int seed = 0; seed < DOCUMENTS; seed++) {
            WordMade made = new WordMade(seed);
            for (Breach b : FormCheck.of(made.docx()).breaches())
                alarms.add(seed + " " + made + ": " + b.rule() + ": "
                        + b.found().text() + " @ " + b.where().text());
        }
        assertThat(alarms).isEmpty();
    }
}
