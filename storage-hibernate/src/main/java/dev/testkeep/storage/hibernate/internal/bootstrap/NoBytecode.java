package dev.testkeep.storage.hibernate.internal.bootstrap;

import java.lang.reflect.Method;
import java.util.Map;
import java.util.Set;
import org.hibernate.HibernateException;
import org.hibernate.bytecode.enhance.spi.EnhancementContext;
import org.hibernate.bytecode.enhance.spi.Enhancer;
import org.hibernate.bytecode.spi.BasicProxyFactory;
import org.hibernate.bytecode.spi.BytecodeProvider;
import org.hibernate.bytecode.spi.ProxyFactoryFactory;
import org.hibernate.bytecode.spi.ReflectionOptimizer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SharedSessionContractImplementor;
import org.hibernate.property.access.spi.PropertyAccess;
import org.hibernate.proxy.HibernateProxy;
import org.hibernate.proxy.ProxyFactory;
import org.hibernate.type.CompositeType;
import org.jspecify.annotations.Nullable;

/**
 * Makes no classes, which would take a third of the time that Hibernate needs to start. The entities refer to others only
 * for joins and foreign keys: where there would be a proxy, there is nothing.
 */
final class NoBytecode implements BytecodeProvider, ProxyFactoryFactory, ProxyFactory {

    private static final long serialVersionUID = 1L;

    @Override
    public ProxyFactoryFactory getProxyFactoryFactory() {
        return this;
    }

    @Override
    @SuppressWarnings({"rawtypes", "removal"}) // As Hibernate declares it.
    public @Nullable ReflectionOptimizer getReflectionOptimizer(
            Class type, String[] getters, String[] setters, Class[] types) {
        return null;
    }

    @Override
    @SuppressWarnings("removal")
    public @Nullable ReflectionOptimizer getReflectionOptimizer(Class<?> type, Map<String, PropertyAccess> properties) {
        return null;
    }

    @Override
    public @Nullable Enhancer getEnhancer(EnhancementContext context) {
        return null;
    }

    @Override
    public ProxyFactory buildProxyFactory(SessionFactoryImplementor factory) {
        return this;
    }

    @Override
    @SuppressWarnings("rawtypes") // As Hibernate declares it.
    public BasicProxyFactory buildBasicProxyFactory(Class superclassOrInterface) {
        throw new HibernateException("no class is made for " + superclassOrInterface);
    }

    @Override
    public void postInstantiate(
            String entity,
            Class<?> type,
            Set<Class<?>> interfaces,
            @Nullable Method getId,
            @Nullable Method setId,
            @Nullable CompositeType id) {
        // There is nothing to prepare.
    }

    @Override
    public @Nullable HibernateProxy getProxy(Object id, SharedSessionContractImplementor session) {
        return null;
    }
}
