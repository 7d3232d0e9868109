import type { Db } from '#db/client.ts'
import { connect } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

/** Does something in the database of the journeys' running site, to set a scene that no clicking could set today. */
export async function inWorld<T>(deed: (db: Db) => Promise<T>): Promise<T> {
	const dir = `${process.env.JOURNEY_DATA_DIR ?? ''}/pg`
	const server = await startEmbedded({ dir, database: 'shanhai', durable: true })
	const { db, close } = connect({ url: server.url, max: 1 })
	try {
		return await deed(db)
	} finally {
		await close()
		if (server.isOurs) await server.stop()
	}
}
