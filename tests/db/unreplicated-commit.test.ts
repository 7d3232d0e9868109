import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { sql } from 'kysely'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { connect, type Connection, UnreplicatedCommit } from '#db/client.ts'
import { type EmbeddedDatabase, startEmbedded } from '#db/embedded.ts'
import { awaitReplicas, inTransaction, isCommitUnknown } from '#db/transaction.ts'
import { cancelReplicaWaits, waitForReplicas } from '#tests/support/replica-waits.ts'

/* A server that waits for a replica which is not there: a cancelled wait makes COMMIT succeed with a warning. */

const dataDir = mkdtempSync(path.join(tmpdir(), 'shanhai-unreplicated-'))
// PostgreSQL may run as another user, which must reach what lies in it.
chmodSync(dataDir, 0o755)
let server: EmbeddedDatabase
let connection: Connection

beforeAll(async () => {
	server = await startEmbedded({ dir: path.join(dataDir, 'pg'), database: 'market', durable: true })
	connection = connect({ url: server.url, max: 4 })
	await sql`create table kept (id int primary key)`.execute(connection.db)
	await waitForReplicas(server.url, 'nobody')
})
afterAll(async () => {
	await connection.close()
	await server.stop()
	rmSync(dataDir, { recursive: true, force: true })
})

const keep = (id: number) =>
	inTransaction(connection.db, async (tx) => {
		await sql`insert into kept values (${id})`.execute(tx)
		return 'kept'
	})

async function isHere(id: number): Promise<boolean> {
	return (await sql`select from kept where id = ${id}`.execute(connection.db)).rows.length > 0
}

test('a commit whose wait for a replica was cancelled is unknown: it is here, and was not acknowledged', async () => {
	const work = keep(1).catch((error: unknown) => error)
	await cancelReplicaWaits(server.url, 1)
	const error = await work
	expect(error).toBeInstanceOf(UnreplicatedCommit)
	expect(isCommitUnknown(error)).toBe(true)
	expect(await isHere(1)).toBe(true)
})

test('so is a single statement, and the connection goes on after it', async () => {
	const work = sql`insert into kept values (2)`.execute(connection.db).catch((error: unknown) => error)
	await cancelReplicaWaits(server.url, 1)
	expect(await work).toBeInstanceOf(UnreplicatedCommit)
	expect(await Promise.all([1, 2, 3, 4].map((id) => isHere(id)))).toEqual([true, true, false, false])
})

test('a transaction that only reads does not wait, unless it is told to: then its answer is safe', async () => {
	const read = () => inTransaction(connection.db, async (tx) => (await sql`select from kept`.execute(tx)).rows.length)
	expect(await read()).toBe(2)
	const safe = inTransaction(connection.db, async (tx) => {
		await awaitReplicas(tx)
		return (await sql`select from kept`.execute(tx)).rows.length
	}).catch((error: unknown) => error)
	await cancelReplicaWaits(server.url, 1)
	expect(await safe).toBeInstanceOf(UnreplicatedCommit)
	await waitForReplicas(server.url, '')
	expect(await keep(3)).toBe('kept')
})
