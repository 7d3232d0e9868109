import pg from 'pg'

async function asAdmin<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
	const client = new pg.Client({ connectionString: url })
	await client.connect()
	try {
		return await work(client)
	} finally {
		await client.end()
	}
}

/** Has commits of a server wait for a replica of this name; for none when it is empty. */
export async function waitForReplicas(url: string, name: string): Promise<void> {
	await asAdmin(url, async (client) => {
		await client.query(`alter system set synchronous_standby_names = '${name}'`)
		await client.query('select pg_reload_conf()')
		for (;;) {
			const { rows } = await client.query<{ name: string }>(
				"select current_setting('synchronous_standby_names') as name",
			)
			if (rows[0]?.name === name) return
			await new Promise((resolve) => setTimeout(resolve, 10))
		}
	})
}

const WAITING = "select pid from pg_stat_activity where wait_event = 'SyncRep' and backend_type = 'client backend'"

async function waitingOf(client: pg.Client, count: number): Promise<number[]> {
	for (;;) {
		const { rows } = await client.query<{ pid: number }>(WAITING)
		if (rows.length >= count) return rows.map(({ pid }) => pid)
		await new Promise((resolve) => setTimeout(resolve, 10))
	}
}

/** Resolves when so many commits wait for a replica. */
export async function untilReplicaWaits(url: string, count: number): Promise<void> {
	await asAdmin(url, (client) => waitingOf(client, count))
}

/** Cancels the wait of so many commits for a replica, once they do, as an operator or a time limit would. */
export async function cancelReplicaWaits(url: string, count: number): Promise<void> {
	await asAdmin(url, async (client) => {
		for (const pid of await waitingOf(client, count)) await client.query('select pg_cancel_backend($1)', [pid])
	})
}
