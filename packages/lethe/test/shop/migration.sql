CREATE TABLE "Customer" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "name" TEXT NOT NULL,
    "email" TEXT,
    "openedAt" DATETIME NOT NULL,
    "closedAt" DATETIME
);
CREATE TABLE "Order" (
    "id" INTEGER NOT NULL PRIMARY KEY,
    "customerId" INTEGER NOT NULL,
    "placedAt" DATETIME NOT NULL,
    "totalCents" INTEGER NOT NULL,
    CONSTRAINT "Order_customerId_fkey" FOREIGN KEY ("customerId") REFERENCES "Customer" ("id") ON DELETE RESTRICT ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "Customer_email_key" ON "Customer"("email");
CREATE INDEX "Customer_openedAt_idx" ON "Customer"("openedAt");
CREATE INDEX "Customer_closedAt_idx" ON "Customer"("closedAt");
CREATE INDEX "Order_customerId_idx" ON "Order"("customerId");
CREATE INDEX "Order_placedAt_idx" ON "Order"("placedAt");

-- One who stays, one who must go, and one whose order must stay for another while.
INSERT INTO "Customer" VALUES
    (1, 'Person 1', 'person-1@example.org', '2015-02-01T10:00:00.000+00:00', NULL),
    (2, 'Person 2', 'person-2@example.org', '2014-02-01T10:00:00.000+00:00', '2020-06-30T10:00:00.000+00:00'),
    (3, 'Person 3', 'person-3@example.org', '2014-02-01T10:00:00.000+00:00', '2020-06-30T10:00:00.000+00:00');
INSERT INTO "Order" VALUES
    (1, 1, '2026-03-01T10:00:00.000+00:00', 1200),
    (2, 2, '2014-03-01T10:00:00.000+00:00', 1200),
    (3, 3, '2019-03-01T10:00:00.000+00:00', 1200);
