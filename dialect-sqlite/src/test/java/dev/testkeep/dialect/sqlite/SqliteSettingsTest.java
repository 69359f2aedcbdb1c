package dev.testkeep.dialect.sqlite;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.testkeep.storage.StorageConfig;
import dev.testkeep.storage.spi.support.UserHome;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteSettingsTest {

    @TempDir
    Path folder;

    private SqliteSettings with(String property, String value) {
        return SqliteSettings.of(StorageConfig.builder()
                .url("jdbc:sqlite:" + folder.resolve("results.db"))
                .property(property, value)
                .build());
    }

    private static SqliteSettings fromFile(String file) {
        return SqliteSettings.of(StorageConfig.builder()
                .backend("sqlite")
                .property("sqlite_db_file", file)
                .build());
    }

    @Test
    void the_file_comes_from_the_url() {
        Path file = folder.resolve("results.db");
        assertThat(SqliteSettings.of(StorageConfig.of("jdbc:sqlite:" + file)).file())
                .isEqualTo(file);
    }

    @Test
    void the_file_comes_from_the_property_if_there_is_no_url() {
        Path file = folder.resolve("results.db");
        assertThat(fromFile(file.toString()).file()).isEqualTo(file);
    }

    @Test
    void a_prefix_that_sqlite_reserves_is_refused() {
        StorageConfig.Builder config = StorageConfig.builder().url("jdbc:sqlite:" + folder.resolve("results.db"));

        assertThatThrownBy(() -> SqliteSettings.of(config.tablePrefix("sqlite_").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("choose another prefix");
    }

    @Test
    void a_relative_file_is_made_absolute() {
        assertThat(fromFile("x/../results.db").file())
                .isEqualTo(Path.of("results.db").toAbsolutePath());
    }

    @Test
    void a_tilde_in_front_is_the_home_folder() {
        assertThat(fromFile("~/results.db").file())
                .isEqualTo(UserHome.of(System.getenv()).resolve("results.db"));
    }

    @Test
    void nothing_else_in_a_file_is_expanded() {
        assertThat(fromFile(folder + "/~/$HOME/$(date).db").file()).isEqualTo(folder.resolve("~/$HOME/$(date).db"));
    }

    @Test
    void a_link_to_a_database_means_the_database() throws Exception {
        Path file = Files.createFile(folder.resolve("results.db")).toRealPath();
        Path link = Files.createSymbolicLink(folder.resolve("link.db"), file);
        assertThat(fromFile(link.toString()).file()).isEqualTo(file);
    }

    @Test
    void without_a_file_there_is_an_error_that_says_what_to_give() {
        assertThatThrownBy(() -> SqliteSettings.of(
                        StorageConfig.builder().backend("sqlite").build()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sqlite_db_file");
    }

    @ParameterizedTest
    @CsvSource({"640,rw-r-----", "0640,rw-r-----", "664,rw-rw-r--", "0600,rw-------", "777,rwxrwxrwx", "421,r---w---x"})
    void the_mode_is_octal(String octal, String permissions) {
        assertThat(with("sqlite_db_file_mode", octal).mode().permissions())
                .isEqualTo(PosixFilePermissions.fromString(permissions));
    }

    @Test
    void the_mode_is_640_by_default() {
        assertThat(SqliteSettings.of(StorageConfig.of("jdbc:sqlite:" + folder.resolve("results.db")))
                        .mode()
                        .permissions())
                .isEqualTo(PosixFilePermissions.fromString("rw-r-----"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "64", "648", "00640", "rw-r-----"})
    void a_mode_that_is_not_octal_is_refused(String mode) {
        assertThatThrownBy(() -> with("sqlite_db_file_mode", mode))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("three octal digits");
    }

    @Test
    void the_time_out_is_in_seconds() {
        assertThat(with("sqlite_conn_timeout", "15").timeout()).isEqualTo(Duration.ofSeconds(15));
        assertThat(with("sqlite_conn_timeout", "15").pragmas()).containsEntry("busy_timeout", "15000");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "1.5", "soon", ""})
    void a_time_out_that_is_no_positive_number_is_refused(String seconds) {
        assertThatThrownBy(() -> with("sqlite_conn_timeout", seconds))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("number of seconds");
    }

    @Test
    void the_time_out_of_the_storage_holds_if_there_is_no_other() {
        StorageConfig config = StorageConfig.builder()
                .url("jdbc:sqlite:" + folder.resolve("results.db"))
                .connectionTimeout(Duration.ofMillis(1500))
                .build();
        assertThat(SqliteSettings.of(config).timeout()).isEqualTo(Duration.ofMillis(1500));
    }

    @Test
    void a_time_out_that_no_clock_can_count_is_no_mistake() {
        StorageConfig config = StorageConfig.builder()
                .url("jdbc:sqlite:" + folder.resolve("results.db"))
                .connectionTimeout(Duration.ofSeconds(Long.MAX_VALUE))
                .build();
        assertThat(SqliteSettings.of(config).pragmas())
                .containsEntry("busy_timeout", String.valueOf(Integer.MAX_VALUE));
    }

    @Test
    void a_network_file_system_can_be_declared() {
        assertThat(with("sqlite_network_filesystem", "yes").network()).isTrue();
        assertThat(with("sqlite_network_filesystem", "no").network()).isFalse();
        assertThatThrownBy(() -> with("sqlite_network_filesystem", "maybe"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("auto, yes or no");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"nfs", "nfs4", "cifs", "smb3", "smbfs", "lustre", "gpfs", "beegfs", "ceph", "9p", "fuse.sshfs"})
    void file_systems_of_other_hosts_are_known(String type) {
        assertThat(new HostFileSystem(type).isNetwork()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ext4", "xfs", "btrfs", "tmpfs", "overlay", "zfs", "apfs", "ntfs", "fuseblk"})
    void file_systems_of_this_host_are_not_taken_for_others(String type) {
        assertThat(new HostFileSystem(type).isNetwork()).isFalse();
    }

    @Test
    void the_file_system_of_a_missing_folder_is_that_of_the_next_one_above() {
        assertThat(HostFileSystem.of(folder.resolve("a/b/c.db"))).isEqualTo(HostFileSystem.of(folder));
    }

    @Test
    void a_misspelt_property_is_refused() {
        assertThatThrownBy(() -> with("sqlite_db_fle", "x"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("sqlite_db_fle")
                .hasMessageContaining("sqlite_db_file");
    }

    @Test
    void properties_of_other_backends_do_not_matter() {
        assertThat(with("postgresql_host", "x").parameters().keySet()).isEqualTo(Set.of());
    }
}
