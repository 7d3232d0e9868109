import type { Config } from '#app/platform/config.ts'
import type { Log } from '#app/platform/log.ts'
import { connect, type Connection } from '#db/client.ts'
import { startEmbedded } from '#db/embedded.ts'

export interface OpenDatabase extends Connection {
	url: string
	isEmbedded: boolean
	/** Says to who starts on the same data that the embedded server, if it is ours, is about to end. */
	leave: () => void
	/** Closes the pool, then the embedded server if it is ours. */
	stop: () => Promise<void>
}

/** The database of DATABASE_URL, or the embedded PostgreSQL in the data folder. */
export async function openDatabase(config: Config, log: Log): Promise<OpenDatabase> {
	const embedded = config.databaseUrl
		? null
		: await startEmbedded({ dir: `${config.dataDir}/pg`, database: 'shanhai', durable: true, maxConnections: 200 })
	const url = config.databaseUrl ?? embedded?.url ?? ''
	const connection = connect({
		url,
		max: config.databasePool,
		onLost: (error) => log.warn({ err: { message: error.message } }, 'a database connection was lost'),
	})
	return {
		...connection,
		url,
		isEmbedded: embedded !== null,
		leave: () => embedded?.leave(),
		stop: async () => {
			await connection.close()
			await embedded?.stop()
		},
	}
}
