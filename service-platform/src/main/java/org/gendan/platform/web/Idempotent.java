package org.gendan.platform.web;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The command may be sent again with the same {@code Idempotency-Key} and then has no second
 * effect: the caller gets the first answer once more. Belongs on every {@code @POST} whose answer
 * is JSON or empty.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
public @interface Idempotent {}
