package vn.tuanle.identity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DeviceTest {
    @Test
    void aDeviceIsCalledAsPeopleKnowIt() {
        assertThat(Device.of("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 Chrome/131.0 Safari/537.36")
                        .text())
                .isEqualTo("Chrome trên Linux");
        assertThat(Device.of("Mozilla/5.0 (Windows NT 10.0) Chrome/131.0 Safari/537.36 Edg/131.0")
                        .text())
                .isEqualTo("Edge trên Windows");
        assertThat(Device.of("Mozilla/5.0 (Linux; Android 14) Chrome/131.0 Mobile Safari/537.36")
                        .text())
                .isEqualTo("Chrome trên Android");
        assertThat(Device.of("Mozilla/5.0 (iPhone; CPU iPhone OS 18_1 like Mac OS X) Version/18.1 Safari/604.1")
                        .text())
                .isEqualTo("Safari trên iPhone");
        assertThat(Device.of("").text()).isEqualTo("Thiết bị không rõ");
        assertThat(Device.of("curl/8.5").text()).isEqualTo("curl/8.5");
    }
}
