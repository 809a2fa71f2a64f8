# docker build -t graph-portal .                          the portal
# docker build -t graph-portal-demo --target demo .       the portal with the stand-in for Entra ID and Graph

# The WAR, and the server that runs it, in the version that the tests use.
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /build
COPY . .
RUN --mount=type=cache,target=/root/.m2 \
    mvn -B -DskipTests package dependency:copy@payara-micro \
        dependency:copy-dependencies -DincludeScope=test -DoutputDirectory=target/demo

# What both images have in common. The number has no entry in /etc/passwd: Kubernetes sees that it is not root.
FROM eclipse-temurin:17-jre-noble AS server
USER 10001:10001
ENV LISTEN_ADDRESS=0.0.0.0
EXPOSE 8080
# Bash speaks TCP itself, so that neither curl nor another JVM is needed. A portal whose settings are wrong lives too: Setup
# says what is missing, and a restart would not mend it.
HEALTHCHECK --interval=30s --timeout=5s --start-period=60s --retries=3 CMD ["bash", "-c", \
    "exec 3<>/dev/tcp/127.0.0.1/8080 && printf 'GET /health/live HTTP/1.0\\r\\nHost: localhost\\r\\n\\r\\n' >&3 && read -r -u 3 status && [[ $status == HTTP/1.?\\ 200* ]]"]

FROM server AS demo
WORKDIR /demo
# Everything that a run writes is in here.
USER root
RUN install --directory --owner=10001 --group=10001 target/servers
USER 10001:10001
COPY --from=build /build/server-config server-config
COPY --from=build /build/target/payara-micro.jar /build/target/graph-portal.war target/
COPY --from=build /build/target/test-classes target/test-classes
COPY --from=build /build/target/demo target/demo
EXPOSE 8081 8082
ENTRYPOINT ["java", "-cp", "target/test-classes:target/demo/*", "org.graphportal.demo.Demo"]

FROM server AS app
WORKDIR /portal
COPY --from=build /build/server-config/payara-micro ./
COPY --from=build /build/target/payara-micro.jar /build/target/graph-portal.war ./
# The classes that a start loads, read once and kept as the JVM needs them: about a sixth less work at each start. It stands on
# the archive of the JDK's own classes, which Temurin's image brings. Another JVM than this one does without.
# The warm-up writes it at its end; where a thread of the server outlives that, SIGTERM ends it. A warm-up that failed would
# leave an archive too, which is of little use.
USER root
# The record of changes to accounts, and the sign-ins that have ended; a volume keeps it.
ENV DATABASE_URL="jdbc:h2:/data/graph-portal;WRITE_DELAY=10"
RUN mkdir --parents /run/secrets \
    && { test -s "$JAVA_HOME/lib/server/classes.jsa" || java -Xshare:dump > /dev/null; } \
    && { timeout 120 java -XX:ArchiveClassesAtExit=portal.jsa -Xlog:cds=off -Dhttp.maxConnections=512 -jar payara-micro.jar \
        --nohazelcast --disablephonehome --maxhttpthreads 300 --prebootcommandfile preboot.txt \
        --logproperties logging.properties --port 8080 --contextroot / --deploy graph-portal.war --warmup || true; } 2>&1 \
        | tee /tmp/warm-up.log \
    && grep -q 'Payara Micro .* ready in' /tmp/warm-up.log && test -s portal.jsa && chmod a+r portal.jsa \
    && rm -rf /data /tmp/* && install --directory --owner=10001 --group=10001 /data
VOLUME /data
USER 10001:10001
# Settings can be files in /run/secrets, each named as its key; Payara insists on the directory. Java itself is process 1
# and hears SIGTERM; for five of the six seconds until it has ended, Payara waits for what watches that directory. A quarter
# of the memory is left for what is not heap; a server that has run out ends, and is started again.
ENTRYPOINT ["java", \
    "-XX:SharedArchiveFile=portal.jsa", "-XX:MaxRAMPercentage=75", "-XX:+ExitOnOutOfMemoryError", "-Dhttp.maxConnections=512", \
    "-jar", "payara-micro.jar", \
    "--nohazelcast", "--disablephonehome", "--maxhttpthreads", "300", \
    "--prebootcommandfile", "preboot.txt", "--logproperties", "logging.properties", \
    "--secretsdir", "/run/secrets", "--port", "8080", "--contextroot", "/", "--deploy", "graph-portal.war"]
