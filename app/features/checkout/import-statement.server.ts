import { readStatement } from '#app/domain/payments/read-statement.ts'
import type { StatementOutcome, TransferOutcome } from '#app/domain/payments/transfer-answers.ts'
import { recordTransfer } from '#app/features/checkout/record-transfer.server.ts'
import type { World } from '#app/platform/world.ts'

/**
 * Takes in a bank's statement: each row is recorded in a transaction of its own and the same row is never taken twice, so
 * that an import that broke off is simply made again.
 */
export async function importStatement(
	world: World,
	statement: { text: string; recordedBy: string },
): Promise<StatementOutcome> {
	const read = readStatement(statement.text)
	if (read.outcome !== 'read') return read
	const rows: { row: number; outcome: TransferOutcome['outcome'] }[] = []
	for (const { row, ...facts } of read.rows) {
		const evidence = `statement, row ${row}`
		const { outcome } = await recordTransfer(world, { ...facts, evidence, recordedBy: statement.recordedBy })
		rows.push({ row, outcome })
	}
	return { outcome: 'imported', faults: read.faults, rows }
}
