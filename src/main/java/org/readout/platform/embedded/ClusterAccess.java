package org.readout.platform.embedded;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;

/**
 * Who may connect to a cluster: one ordinary role, with a password that is new at every start. The superuser, by whom
 * PostgreSQL runs programs and reads files as its own user, cannot connect at all.
 */
final class ClusterAccess {

    static final String ROLE = "readout";
    /** The one that initdb makes. */
    static final String DATABASE = "postgres";

    private static final int PASSWORD_BYTES = 32;

    private static final String HBA = """
            # Written by Readout at every start.
            # TYPE  DATABASE  USER     ADDRESS       METHOD
            host    postgres  readout  127.0.0.1/32  scram-sha-256
            host    postgres  readout  ::1/128       scram-sha-256
            """;

    private static final String CREATE_ROLE = """
            do $$
            begin
              if not exists (select from pg_roles where rolname = 'readout') then
                create role readout;
              end if;
            end
            $$
            """;

    private static final String LIMIT_ROLE = """
            alter role readout
            with login nosuperuser nocreatedb nocreaterole noreplication nobypassrls
            password '%s'
            """;

    private static final String LOCK_SUPERUSER = "alter role postgres password null";

    private static final String OWN_DATABASE = "alter database postgres owner to readout";

    /**
     * {@code reassign owned} refuses the bootstrap superuser. Members of extensions stay his, as they are where an
     * ordinary role creates a trusted extension; sequences of columns, row types and arrays follow their tables.
     */
    private static final String OWN_OBJECTS = """
            do $$
            declare
              object text;
            begin
              for object in
                select replace(named.type, 'statistics object', 'statistics') || ' ' || named.identity
                from (
                  select 'pg_namespace'::regclass as catalog, oid, nspowner as owner from pg_namespace
                  union all
                  select 'pg_class'::regclass, oid, relowner from pg_class where relkind in ('r', 'p', 'v', 'm', 'f', 'S')
                  union all
                  select 'pg_type'::regclass, oid, typowner from pg_type
                  where typtype in ('d', 'e', 'r')
                  or typtype = 'c' and (select relkind = 'c' from pg_class where pg_class.oid = typrelid)
                  union all
                  select 'pg_proc'::regclass, oid, proowner from pg_proc
                  union all
                  select 'pg_operator'::regclass, oid, oprowner from pg_operator
                  union all
                  select 'pg_collation'::regclass, oid, collowner from pg_collation
                  union all
                  select 'pg_statistic_ext'::regclass, oid, stxowner from pg_statistic_ext
                  union all
                  select 'pg_ts_dict'::regclass, oid, dictowner from pg_ts_dict
                  union all
                  select 'pg_ts_config'::regclass, oid, cfgowner from pg_ts_config
                ) owned
                cross join lateral pg_identify_object(owned.catalog, owned.oid, 0) named
                where owned.oid >= 16384
                and owned.owner = 'postgres'::regrole
                and not exists (
                  select
                  from pg_depend
                  where classid = owned.catalog
                  and objid = owned.oid
                  and (deptype in ('e', 'i') or deptype = 'a' and named.type = 'sequence')
                )
              loop
                execute 'alter ' || object || ' owner to readout';
              end loop;
            end
            $$
            """;

    private final PostgresPrograms programs;
    private final Path log;
    private final String password;

    ClusterAccess(PostgresPrograms programs, Path log) {
        this.programs = programs;
        this.log = log;
        password = randomPassword();
    }

    private static String randomPassword() {
        byte[] bytes = new byte[PASSWORD_BYTES];
        new SecureRandom().nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    PostgresPrograms programs() {
        return programs;
    }

    /** Made of letters, digits, hyphens and underscores. */
    String password() {
        return password;
    }

    /** As psql and its like read it, from the file that PGPASSFILE names. */
    String passwordFile(InetAddress host, int port) {
        return "%s:%d:%s:%s:%s%n".formatted(host.getHostAddress().replace(":", "\\:"), port, DATABASE, ROLE, password);
    }

    /**
     * Sets all of it on a cluster that does not run, whatever was set before: nothing, {@code trust} for everybody, or a
     * part of this by a start that was cut short.
     */
    void establish(Path cluster) throws IOException {
        new PrivateFolder(cluster).write("pg_hba.conf", HBA);
        run(cluster, CREATE_ROLE, LIMIT_ROLE.formatted(password), LOCK_SUPERUSER, OWN_DATABASE, OWN_OBJECTS);
    }

    /** By a PostgreSQL in single-user mode, which has no network; commands end with their lines there. */
    private void run(Path cluster, String... statements) throws IOException {
        List<String> command = programs.command(
                "postgres",
                "--single",
                "-D",
                cluster.toString(),
                "-c",
                "exit_on_error=on",
                // A statement that fails would be logged, password and all.
                "-c",
                "log_min_error_statement=panic",
                "-c",
                "log_checkpoints=off",
                DATABASE);
        Process backend = new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.appendTo(log.toFile()))
                .start();
        try (OutputStream input = backend.getOutputStream()) {
            for (String statement : statements) {
                input.write((statement.replaceAll("\\s+", " ") + "\n").getBytes(StandardCharsets.UTF_8));
            }
        }
        int status = backend.onExit().join().exitValue();
        if (status != 0) {
            throw new IOException("the role of the server cannot be set up (exit status %d)".formatted(status));
        }
    }
}
