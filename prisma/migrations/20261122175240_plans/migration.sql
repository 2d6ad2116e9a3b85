-- CreateTable
CREATE TABLE "plans" (
    "id" TEXT NOT NULL,
    "revision" BIGINT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "kind" TEXT NOT NULL,
    "state" TEXT NOT NULL,
    "scope_ids" TEXT[],
    "parent_id" TEXT,
    "closed" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "plans_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "plans_sequence_idx" ON "plans"("sequence" DESC);

-- CreateIndex
CREATE INDEX "plans_parent_id_idx" ON "plans"("parent_id");

-- What clusters, hosts and guests have gained, as a new one has it (lib/domain/model).
UPDATE "clusters" SET "value" = (
  jsonb_set("value"::jsonb, '{policy}', "value"::jsonb -> 'policy' || '{
    "ha": {"enabled": true, "disarmedUntil": null, "admission": "reserve-share", "hostsToTolerate": 1, "onBreach": "refuse", "failback": "propose"},
    "balance": {"mode": "manual", "level": 3, "goal": "balance", "weights": {"cpu": 1, "memory": 1, "io": 0.5, "network": 0.25},
      "cooldownMinutes": 60, "holdMinutes": 5, "minimumGain": 0.002, "movesPerHost": 2, "movesPerRound": 50,
      "quietHours": null, "excludedGuestIds": [], "excludedTags": []}
  }'::jsonb)
)::json;
UPDATE "hosts" SET "value" = (
  jsonb_set(
    jsonb_set("value"::jsonb, '{spec}', "value"::jsonb -> 'spec' || '{"power": "on"}'::jsonb),
    '{status}',
    "value"::jsonb -> 'status' || jsonb_build_object(
      'suspectSince', NULL,
      'lostStoragePoolIds', '[]'::jsonb,
      'fencing', jsonb_build_object('phase', 'none', 'since', "value" -> 'status' -> 'since', 'attempts', 0, 'problem', NULL)
    )
  )
)::json;
UPDATE "guests" SET "value" = (
  jsonb_set("value"::jsonb, '{spec}', "value"::jsonb -> 'spec' || '{"dependsOn": []}'::jsonb)
)::json;
