import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { inTransaction, isConnectionLost } from '#db/transaction.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

async function endOther(pid: number): Promise<void> {
	await sql`select pg_terminate_backend(${pid})`.execute(database.db)
	await new Promise((resolve) => setTimeout(resolve, 50))
}

test('a connection that dies before the commit is replaced, and the work runs again from its start', async () => {
	let runs = 0
	const result = await inTransaction(database.db, async (tx) => {
		const { rows } = await sql<{ pid: number }>`select pg_backend_pid() as pid`.execute(tx)
		if (++runs === 1) await endOther(rows[0]?.pid ?? 0)
		await sql`select 1`.execute(tx)
		return 'done'
	})
	expect(result).toBe('done')
	expect(runs).toBe(2)
})

test('what no second run can mend is not run again', async () => {
	let runs = 0
	const work = inTransaction(database.db, async (tx) => {
		runs++
		await sql`select 1 / 0`.execute(tx)
	})
	await expect(work).rejects.toMatchObject({ code: '22012' })
	expect(runs).toBe(1)
})

test.each(['57P01', '57P02', '57P03', '08006', '08003', '25006', 'ECONNREFUSED'])('%s is a lost connection', (code) => {
	expect(isConnectionLost(Object.assign(new Error('x'), { code }))).toBe(true)
})

test.each(['23505', '40001', '57014', '55P03'])('%s is none', (code) => {
	expect(isConnectionLost(Object.assign(new Error('x'), { code }))).toBe(false)
})
