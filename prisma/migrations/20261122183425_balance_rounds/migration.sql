-- CreateTable
CREATE TABLE "balance_rounds" (
    "id" TEXT NOT NULL,
    "sequence" BIGSERIAL NOT NULL,
    "cluster_id" TEXT NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "value" JSON NOT NULL,

    CONSTRAINT "balance_rounds_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "balance_rounds_cluster_id_sequence_idx" ON "balance_rounds"("cluster_id", "sequence" DESC);
