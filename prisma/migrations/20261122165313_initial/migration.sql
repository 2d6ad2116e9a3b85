-- CreateTable
CREATE TABLE "pool_state" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 0,
    "next_guest_number" INTEGER NOT NULL DEFAULT 100,
    "scenario" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "pool_state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "clusters" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "clusters_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "hosts" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "cluster_id" TEXT NOT NULL,
    "rack" TEXT NOT NULL,
    "hypervisor" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "maintenance" TEXT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "hosts_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "storage_pools" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "cluster_id" TEXT,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "storage_pools_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "networks" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "cidr" TEXT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "networks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "guests" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "host_id" TEXT,
    "assigned_to" TEXT,
    "vcpus" INTEGER NOT NULL,
    "memory_bytes" BIGINT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "guests_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rules" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "name" TEXT NOT NULL,
    "relation" TEXT NOT NULL,
    "hard" BOOLEAN NOT NULL,
    "enabled" BOOLEAN NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "rules_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "journal" (
    "revision" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actor" TEXT NOT NULL,
    "cause_kind" TEXT NOT NULL,
    "cause_id" TEXT,
    "object_kind" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "fields" JSONB NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("revision")
);

-- CreateTable
CREATE TABLE "tasks" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "object_id" TEXT NOT NULL,
    "object_name" TEXT NOT NULL,
    "parent_id" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    "value" JSON NOT NULL,

    CONSTRAINT "tasks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "events" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "severity" TEXT NOT NULL,
    "code" TEXT NOT NULL,
    "object_ids" TEXT[],
    "value" JSONB NOT NULL,

    CONSTRAINT "events_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "decisions" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "kind" TEXT NOT NULL,
    "guest_id" TEXT,
    "host_id" TEXT,
    "value" JSON NOT NULL,

    CONSTRAINT "decisions_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "metric_chunks" (
    "kind" TEXT NOT NULL,
    "block" INTEGER NOT NULL,
    "step_ms" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "columns" INTEGER NOT NULL,
    "samples" BYTEA NOT NULL,

    CONSTRAINT "metric_chunks_pkey" PRIMARY KEY ("kind","block","step_ms","starts_at")
);

-- CreateTable
CREATE TABLE "metric_slots" (
    "kind" TEXT NOT NULL,
    "slot" INTEGER NOT NULL,
    "object_id" TEXT NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_slots_pkey" PRIMARY KEY ("kind","slot")
);

-- CreateTable
CREATE TABLE "metric_roll_ups" (
    "step_ms" INTEGER NOT NULL,
    "done_to" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_roll_ups_pkey" PRIMARY KEY ("step_ms")
);

-- CreateTable
CREATE TABLE "metric_recordings" (
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "metric_recordings_pkey" PRIMARY KEY ("starts_at")
);

-- CreateTable
CREATE TABLE "saved_views" (
    "id" TEXT NOT NULL,
    "page" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL,
    "owner" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_views_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_keys" (
    "key" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "status" INTEGER NOT NULL,
    "answer" JSON NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "idempotency_keys_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "simulated_fleet" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "scenario" TEXT NOT NULL,
    "seed" INTEGER NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "simulated_fleet_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "simulated_guests" (
    "id" TEXT NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "simulated_guests_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "guests_number_key" ON "guests"("number");

-- CreateIndex
CREATE INDEX "journal_object_id_revision_idx" ON "journal"("object_id", "revision" DESC);

-- CreateIndex
CREATE INDEX "journal_at_idx" ON "journal"("at");

-- CreateIndex
CREATE INDEX "tasks_sequence_idx" ON "tasks"("sequence" DESC);

-- CreateIndex
CREATE INDEX "tasks_state_sequence_idx" ON "tasks"("state", "sequence" DESC);

-- CreateIndex
CREATE INDEX "tasks_object_id_sequence_idx" ON "tasks"("object_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "tasks_parent_id_sequence_idx" ON "tasks"("parent_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "events_sequence_idx" ON "events"("sequence" DESC);

-- CreateIndex
CREATE INDEX "events_at_idx" ON "events"("at");

-- CreateIndex
CREATE INDEX "events_object_ids_idx" ON "events" USING GIN ("object_ids");

-- CreateIndex
CREATE INDEX "decisions_guest_id_sequence_idx" ON "decisions"("guest_id", "sequence" DESC);

-- CreateIndex
CREATE INDEX "decisions_sequence_idx" ON "decisions"("sequence" DESC);

-- CreateIndex
CREATE INDEX "decisions_at_idx" ON "decisions"("at");

-- CreateIndex
CREATE INDEX "metric_chunks_step_ms_starts_at_idx" ON "metric_chunks"("step_ms", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "metric_slots_kind_object_id_key" ON "metric_slots"("kind", "object_id");

-- CreateIndex
CREATE UNIQUE INDEX "saved_views_page_name_owner_key" ON "saved_views"("page", "name", "owner");

-- CreateIndex
CREATE INDEX "idempotency_keys_created_at_idx" ON "idempotency_keys"("created_at");
