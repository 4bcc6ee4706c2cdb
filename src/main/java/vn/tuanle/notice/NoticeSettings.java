package vn.tuanle.notice;

import java.time.LocalTime;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/// What an installation may set about notices: `tuanle.notice.quiet-from`, `quiet-to`, `daily`.
@Configuration(proxyBeanMethods = false)
class NoticeSettings {
    @Bean
    static SendingHours sendingHours(
            @Value("${tuanle.notice.quiet-from:21:00}") String from,
            @Value("${tuanle.notice.quiet-to:06:30}") String to,
            @Value("${tuanle.notice.daily:07:30}") String daily) {
        return new SendingHours(LocalTime.parse(from), LocalTime.parse(to), LocalTime.parse(daily));
    }
}
