-- AlterTable
ALTER TABLE "journal" ADD COLUMN     "previous_revision" BIGINT;

-- CreateTable
CREATE TABLE "pool_snapshots" (
    "revision" BIGINT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "objects" INTEGER NOT NULL,
    "picture" BYTEA NOT NULL,

    CONSTRAINT "pool_snapshots_pkey" PRIMARY KEY ("revision")
);

-- CreateIndex
CREATE INDEX "pool_snapshots_at_idx" ON "pool_snapshots"("at");
