import { readFile } from 'node:fs/promises'
import { expect, test } from 'vitest'
import { generateSchema } from '#db/generate-schema.ts'
import { useDatabase } from '#tests/support/database.ts'

const database = useDatabase()

test('the committed table types are those of the migrated schema', async () => {
	const committed = await readFile(new URL('../../db/schema.generated.ts', import.meta.url), 'utf8')
	expect(committed).toBe(await generateSchema(database.url))
})

test('no code path can oversell: the ledger refuses held + sold above total', async () => {
	const insert = database.db.insertInto('capacity').values({ kind: 'stock', total: 3, held: 2, sold: 2 })
	await expect(insert.execute()).rejects.toMatchObject({ code: '23514' })
})

test('the audit log and the log of states can only grow', async () => {
	await database.db
		.insertInto('state_changes')
		.values({ entity: 'order', entity_id: '1', to_state: 'PAID', actor: 'test', at: new Date() })
		.execute()
	await expect(database.db.updateTable('state_changes').set({ actor: 'x' }).execute()).rejects.toThrow('append only')
	await expect(database.db.deleteFrom('state_changes').execute()).rejects.toThrow('append only')
})
