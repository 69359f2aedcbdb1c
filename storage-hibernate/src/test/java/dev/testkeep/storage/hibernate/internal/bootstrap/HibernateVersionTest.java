package dev.testkeep.storage.hibernate.internal.bootstrap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HibernateVersionTest {

    @ParameterizedTest
    @CsvSource({
        "7.4.1.Final, true",
        "7.4.13.Final, true",
        "7.5.0.Beta1, true",
        "7.10.0.Final, true",
        "7.3.0.Final, false",
        "6.6.18.Final, false",
        "8.0.0.Final, false",
        "[WORKING], false",
        "none, false"
    })
    void versions_from_the_lowest_that_works_to_the_next_major_one_fit(String version, boolean fits) {
        assertThat(HibernateVersion.fits(version)).isEqualTo(fits);
    }

    @Test
    void the_one_of_this_build_fits() {
        assertThatCode(HibernateVersion::check).doesNotThrowAnyException();
    }
}
