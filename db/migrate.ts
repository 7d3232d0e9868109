import { readdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { sql } from 'kysely'
import { type Migration, Migrator } from 'kysely/migration'
import type { Db } from '#db/client.ts'
import { raiseWall } from '#db/wall/raise-wall.ts'

const FOLDER = path.join(import.meta.dirname, 'migrations')

async function readMigrations(): Promise<Record<string, Migration>> {
	const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.sql')).sort()
	const migrations: Record<string, Migration> = {}
	for (const file of files) {
		const text = await readFile(path.join(FOLDER, file), 'utf8')
		migrations[file.replace(/\.sql$/, '')] = { up: async (db) => void (await sql.raw(text).execute(db)) }
	}
	return migrations
}

/** Brings the schema to the newest migration; returns the names of those applied now, in order. Forward only. */
export async function migrateToLatest(db: Db): Promise<string[]> {
	const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
	const { error, results } = await migrator.migrateToLatest()
	if (error) throw error
	await raiseWall(db)
	return (results ?? []).map((result) => result.migrationName)
}

/** True when no migration is missing from the database. */
export async function isMigrated(db: Db): Promise<boolean> {
	const migrator = new Migrator({ db, provider: { getMigrations: readMigrations } })
	return (await migrator.getMigrations()).every((migration) => migration.executedAt !== undefined)
}
