import pg from 'pg'

/** The name of the template with a market beside the empty one. */
export const marketTemplate = (empty: string) => `${empty}_market`

/** Says one statement to the server of a database, from outside of it. */
export async function asAdmin(url: string, statement: string): Promise<void> {
	const there = new URL(url)
	there.pathname = '/postgres'
	const client = new pg.Client({ connectionString: there.toString() })
	await client.connect()
	try {
		await client.query(statement)
	} finally {
		await client.end()
	}
}
