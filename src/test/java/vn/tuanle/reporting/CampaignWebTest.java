package vn.tuanle.reporting;

import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import vn.tuanle.testing.WebTest;

/// Pages of reports in the city and its plan of 2021, which every test finds as new.
abstract class CampaignWebTest extends WebTest {
    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    JdbcTemplate batch;

    @Autowired
    Forms forms;

    @Autowired
    Saves saves;

    @Autowired
    Chain chain;

    Campaign world;

    @BeforeEach
    void city() {
        world = new Campaign(sql, batch, cast, sessions, events);
    }
}
