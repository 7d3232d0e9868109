import { connect, type Db } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

/** Does something in the database of a data folder whose site may be running: for rehearsals of a day. */
export async function inWorld<T>(dataDir: string, deed: (db: Db) => Promise<T>): Promise<T> {
	const server = await startEmbedded({ dir: `${dataDir}/pg`, database: 'shanhai', durable: true })
	const { db, close } = connect({ url: server.url, max: 1 })
	try {
		return await deed(db)
	} finally {
		await close()
		if (server.isOurs) await server.stop()
	}
}
