package dev.testkeep.storage.hibernate;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.hibernate.boot.Metadata;
import org.hibernate.engine.config.spi.ConfigurationService;
import org.hibernate.tool.schema.SourceType;
import org.hibernate.tool.schema.TargetType;
import org.hibernate.tool.schema.internal.ExceptionHandlerHaltImpl;
import org.hibernate.tool.schema.spi.ContributableMatcher;
import org.hibernate.tool.schema.spi.ExceptionHandler;
import org.hibernate.tool.schema.spi.ExecutionOptions;
import org.hibernate.tool.schema.spi.SchemaManagementTool;
import org.hibernate.tool.schema.spi.ScriptSourceInput;
import org.hibernate.tool.schema.spi.ScriptTargetOutput;
import org.hibernate.tool.schema.spi.SourceDescriptor;
import org.hibernate.tool.schema.spi.TargetDescriptor;

/** What Hibernate's schema tools make of the mapping: the statements that create the tables, and their validation. */
final class SchemaTool {

    private final Metadata metadata;
    private final SchemaManagementTool tool;
    private final Map<String, Object> settings;

    SchemaTool(Engine engine) {
        this.metadata = engine.metadata();
        this.tool = engine.registry().requireService(SchemaManagementTool.class);
        this.settings =
                engine.registry().requireService(ConfigurationService.class).getSettings();
    }

    /** The statements that create everything, and say which version it is, in order. */
    List<String> createStatements() {
        List<String> statements = new ArrayList<>();
        tool.getSchemaCreator(settings)
                .doCreation(metadata, options(), ContributableMatcher.ALL, new FromMapping(), new ToList(statements));
        statements.add("insert into metadata (schema_version) values ('" + Schema.VERSION + "')");
        return statements;
    }

    /**
     * Compares the tables with the mapping.
     *
     * @throws org.hibernate.tool.schema.spi.SchemaManagementException if they differ
     */
    void validate() {
        tool.getSchemaValidator(settings).doValidation(metadata, options(), ContributableMatcher.ALL);
    }

    private ExecutionOptions options() {
        return new Options(settings);
    }

    private record Options(Map<String, Object> getConfigurationValues) implements ExecutionOptions {
        @Override
        public boolean shouldManageNamespaces() {
            return false;
        }

        @Override
        public ExceptionHandler getExceptionHandler() {
            return ExceptionHandlerHaltImpl.INSTANCE;
        }
    }

    private static final class FromMapping implements SourceDescriptor {
        @Override
        public SourceType getSourceType() {
            return SourceType.METADATA;
        }

        @Override
        @SuppressWarnings("NullAway") // Hibernate wants null where there is no script.
        public ScriptSourceInput getScriptSourceInput() {
            return null;
        }
    }

    private record ToList(List<String> statements) implements TargetDescriptor, ScriptTargetOutput {
        @Override
        public EnumSet<TargetType> getTargetTypes() {
            return EnumSet.of(TargetType.SCRIPT);
        }

        @Override
        public ScriptTargetOutput getScriptTargetOutput() {
            return this;
        }

        @Override
        public void prepare() {}

        @Override
        public void accept(String statement) {
            statements.add(statement.strip());
        }

        @Override
        public void release() {}
    }
}
