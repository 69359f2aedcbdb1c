package dev.testkeep.dialect.duckdb.orm;

import java.util.List;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.query.common.FetchClauseType;
import org.hibernate.query.sqm.BinaryArithmeticOperator;
import org.hibernate.sql.ast.Clause;
import org.hibernate.sql.ast.spi.SqlAstTranslatorWithMerge;
import org.hibernate.sql.ast.tree.Statement;
import org.hibernate.sql.ast.tree.cte.CteMaterialization;
import org.hibernate.sql.ast.tree.expression.BinaryArithmeticExpression;
import org.hibernate.sql.ast.tree.expression.Expression;
import org.hibernate.sql.ast.tree.expression.Literal;
import org.hibernate.sql.ast.tree.expression.Summarization;
import org.hibernate.sql.ast.tree.from.NamedTableReference;
import org.hibernate.sql.ast.tree.from.TableReference;
import org.hibernate.sql.ast.tree.insert.ConflictClause;
import org.hibernate.sql.ast.tree.insert.InsertSelectStatement;
import org.hibernate.sql.ast.tree.predicate.BooleanExpressionPredicate;
import org.hibernate.sql.ast.tree.predicate.InArrayPredicate;
import org.hibernate.sql.ast.tree.select.QueryGroup;
import org.hibernate.sql.ast.tree.select.QueryPart;
import org.hibernate.sql.ast.tree.select.QuerySpec;
import org.hibernate.sql.ast.tree.update.UpdateStatement;
import org.hibernate.sql.exec.internal.JdbcOperationQueryInsertImpl;
import org.hibernate.sql.exec.spi.JdbcOperation;
import org.hibernate.sql.exec.spi.JdbcOperationQueryInsert;
import org.hibernate.sql.model.ast.ColumnValueBinding;
import org.hibernate.sql.model.internal.OptionalTableInsert;
import org.hibernate.sql.model.internal.TableInsertStandard;

/** Writes DuckDB's SQL. */
final class DuckDBSqlAstTranslator<T extends JdbcOperation> extends SqlAstTranslatorWithMerge<T> {

    DuckDBSqlAstTranslator(SessionFactoryImplementor sessionFactory, Statement statement) {
        super(sessionFactory, statement);
    }

    // Expressions

    /** Between integers, DuckDB's {@code /} gives a fraction where HQL, like other databases, expects an integer. */
    @Override
    public void visitBinaryArithmeticExpression(BinaryArithmeticExpression expression) {
        appendSql(OPEN_PARENTHESIS);
        visitArithmeticOperand(expression.getLeftHandOperand());
        appendSql(
                isIntegerDivision(expression) ? "//" : expression.getOperator().getOperatorSqlTextString());
        visitArithmeticOperand(expression.getRightHandOperand());
        appendSql(CLOSE_PARENTHESIS);
    }

    private static boolean isIntegerDivision(BinaryArithmeticExpression expression) {
        BinaryArithmeticOperator operator = expression.getOperator();
        return switch (operator) {
            case DIVIDE, DIVIDE_PORTABLE, QUOT ->
                isInteger(expression.getLeftHandOperand()) && isInteger(expression.getRightHandOperand());
            default -> false;
        };
    }

    private static boolean isInteger(Expression expression) {
        var type = expression.getExpressionType();
        return type != null
                && type.getJdbcTypeCount() == 1
                && type.getSingleJdbcMapping().getJdbcType().isInteger();
    }

    @Override
    public void visitBooleanExpressionPredicate(BooleanExpressionPredicate predicate) {
        appendSql(predicate.isNegated() ? "not(" : "(");
        predicate.getExpression().accept(this);
        appendSql(CLOSE_PARENTHESIS);
    }

    @Override
    public void visitInArrayPredicate(InArrayPredicate predicate) {
        predicate.getTestExpression().accept(this);
        appendSql("=any(");
        predicate.getArrayParameter().accept(this);
        appendSql(CLOSE_PARENTHESIS);
    }

    @Override
    protected String getArrayContainsFunction() {
        return "list_contains";
    }

    @Override
    protected void renderPartitionItem(Expression expression) {
        if (expression instanceof Literal) {
            // A number here would be the position of a select item.
            appendSql("()");
        } else if (expression instanceof Summarization summarization) {
            appendSql(summarization.getKind().sqlText());
            appendSql(OPEN_PARENTHESIS);
            renderCommaSeparated(summarization.getGroupings());
            appendSql(CLOSE_PARENTHESIS);
        } else {
            expression.accept(this);
        }
    }

    @Override
    protected void renderExpressionAsClauseItem(Expression expression) {
        expression.accept(this);
    }

    // Queries

    @Override
    public void visitQueryGroup(QueryGroup queryGroup) {
        if (needsWindowForFetch(queryGroup)) {
            emulateFetchOffsetWithWindowFunctions(queryGroup, true);
        } else {
            super.visitQueryGroup(queryGroup);
        }
    }

    @Override
    public void visitQuerySpec(QuerySpec querySpec) {
        if (needsWindowForFetch(querySpec)) {
            emulateFetchOffsetWithWindowFunctions(querySpec, true);
        } else {
            super.visitQuerySpec(querySpec);
        }
    }

    /** Whether this is a fetch clause with ties or percents, which DuckDB lacks, and not yet being rewritten. */
    private boolean needsWindowForFetch(QueryPart queryPart) {
        FetchClauseType type = queryPart.getFetchClauseType();
        return getQueryPartForRowNumbering() != queryPart
                && !isRowsOnlyFetchClauseType(queryPart)
                && !getDialect().supportsFetchClause(type);
    }

    @Override
    public void visitOffsetFetchClause(QueryPart queryPart) {
        if (!isRowNumberingCurrentQueryPart()) {
            renderLimitOffsetClause(queryPart);
        }
    }

    @Override
    protected void renderMaterializationHint(CteMaterialization materialization) {
        appendSql(materialization == CteMaterialization.NOT_MATERIALIZED ? "not materialized " : "materialized ");
    }

    // Statements

    @Override
    public void visitStandardTableInsert(TableInsertStandard insert) {
        getCurrentClauseStack().push(Clause.INSERT);
        try {
            renderInsertInto(insert);
            if (insert instanceof OptionalTableInsert optional) {
                renderDoNothing(optional.getConstraintColumnNames());
            }
            if (insert.getNumberOfReturningColumns() > 0) {
                visitReturningColumns(insert::getReturningColumns);
            }
        } finally {
            getCurrentClauseStack().pop();
        }
    }

    private void renderDoNothing(List<String> constraintColumns) {
        appendSql(" on conflict (");
        appendSql(String.join(",", constraintColumns));
        appendSql(") do nothing");
    }

    /** With {@code as}, without which some names that are no reserved words do not parse. */
    @Override
    protected void renderMergeUsingQuerySelection(ColumnValueBinding binding) {
        renderColumnWrite(binding);
        appendSql(" as ");
        appendSql(binding.getColumnReference().getColumnExpression());
    }

    @Override
    protected void renderInsertIntoNoColumns(TableInsertStandard insert) {
        renderIntoIntoAndTable(insert);
        appendSql("default values");
    }

    @Override
    protected JdbcOperationQueryInsert translateInsert(InsertSelectStatement statement) {
        visitInsertStatement(statement);
        return new JdbcOperationQueryInsertImpl(getSql(), getParameterBinders(), getAffectedTableNames(), null);
    }

    @Override
    protected void visitConflictClause(ConflictClause conflictClause) {
        visitStandardConflictClause(conflictClause);
    }

    @Override
    protected void renderTableReferenceIdentificationVariable(TableReference tableReference) {
        String alias = tableReference.getIdentificationVariable();
        if (alias != null) {
            appendSql(getClauseStack().getCurrent() == Clause.INSERT ? " as " : " ");
            appendSql(alias);
        }
    }

    @Override
    protected void renderDmlTargetTableExpression(NamedTableReference target) {
        super.renderDmlTargetTableExpression(target);
        if (!isUpdateWithJoins(getStatementStack().getCurrent())) {
            renderTableReferenceIdentificationVariable(target);
        }
    }

    /** The from clause of such an update names the target again, under its alias. */
    private boolean isUpdateWithJoins(Statement statement) {
        return statement instanceof UpdateStatement update && hasNonTrivialFromClause(update.getFromClause());
    }

    @Override
    protected void renderFromClauseAfterUpdateSet(UpdateStatement statement) {
        renderFromClauseJoiningDmlTargetReference(statement);
    }
}
