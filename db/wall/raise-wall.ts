import { createHash } from 'node:crypto'
import { sql } from 'kysely'
import type { Db } from '#db/client.ts'
import { inTransaction } from '#db/transaction.ts'
import { OPEN_TABLES } from '#db/wall/open-tables.ts'
import { ROW_RULES, type RowRule } from '#db/wall/row-rules.ts'

/** Whether the office goes behind the wall, and what a user that may make roles says to the database if it does not. */
export interface WallState {
	isUp: boolean
	remedy: string
}

const GRANTS = { read: 'select', add: 'select, insert', write: 'select, insert, update, delete', nothing: null }
const named = (identifier: string) => `"${identifier.replaceAll('"', '""')}"`

const policies = (table: string, { reads, writes, adds = writes }: RowRule, role: string) =>
	[
		{ name: 'reads', command: 'select', says: `using (${reads})` },
		{ name: 'adds', command: 'insert', says: `with check (${adds})` },
		{ name: 'changes', command: 'update', says: `using (${writes}) with check (${writes})` },
		{ name: 'removes', command: 'delete', says: `using (${writes})` },
	]
		.map(({ name, command, says }) => `create policy office_${name} on ${table} for ${command} to ${role} ${says};`)
		.join('\n')

/** What is said of each table, by its name. A policy is for the role alone and the owner needs none: nobody else pays for it. */
function statementsFor(role: string): Map<string, string> {
	const statements = new Map<string, string>()
	for (const [table, rule] of Object.entries(ROW_RULES)) {
		const fresh = ['reads', 'adds', 'changes', 'removes'].map((it) => `drop policy if exists office_${it} on ${table};`)
		const grant = `grant ${GRANTS.write} on ${table} to ${role};`
		statements.set(
			table,
			`alter table ${table} enable row level security; ${fresh.join(' ')} ${policies(table, rule, role)} ${grant}`,
		)
	}
	for (const { may, tables } of OPEN_TABLES)
		for (const table of tables) {
			const grant = GRANTS[may] ? `grant ${GRANTS[may]} on ${table} to ${role};` : ''
			statements.set(table, `revoke all on ${table} from ${role}; ${grant}`)
		}
	return statements
}

async function isEntered(db: Db, role: string): Promise<boolean> {
	const { rows } = await sql<{ may: boolean }>`select case
		when not exists (select from pg_roles where rolname = ${role}) then false
		when current_setting('server_version_num')::integer >= 160000 then pg_has_role(current_user, ${role}, 'SET')
		else pg_has_role(current_user, ${role}, 'MEMBER') end as may`.execute(db)
	return rows[0]?.may ?? false
}

/** A role that was made anew has nothing of what was said of the one before. */
async function idOf(db: Db, role: string): Promise<string | null> {
	const { rows } = await sql<{ id: string }>`select oid::text as id from pg_roles where rolname = ${role}`.execute(db)
	return rows[0]?.id ?? null
}

/** It is there already, another process makes it at this moment, or this user may not: what came of it is looked at afterwards. */
const PASSES = new Set(['42710', '23505', '42501', '42704', 'XX000'])

async function say(db: Db, statement: string): Promise<void> {
	await sql
		.raw(statement)
		.execute(db)
		.catch((error: { code?: string }) => {
			if (!PASSES.has(error.code ?? '')) throw error
		})
}

async function setUp(db: Db, role: string): Promise<void> {
	await sql
		.raw(
			`grant usage on schema public to ${named(role)}; grant usage, select on all sequences in schema public to ${named(role)}`,
		)
		.execute(db)
	for (const statement of statementsFor(named(role)).values())
		await inTransaction(db, (tx) => sql.raw(`set local lock_timeout = '3s'; ${statement}`).execute(tx))
}

/**
 * Brings roles, grants and policies to what db/wall says, where the database's user may make a role or was given it. The role is
 * named for the user: sites of others in the same cluster have nothing of it. Says nothing to tables when nothing changed.
 */
export async function raiseWall(db: Db): Promise<WallState> {
	const { rows } = await sql<{ user: string; said: string | null }>`select current_user::text as "user",
		obj_description('office_role()'::regprocedure) as said`.execute(db)
	const { user = '', said = null } = rows[0] ?? {}
	const role = `${user.slice(0, 50)}_office`
	const remedy = [`create role ${named(role)} nologin`, `grant ${named(role)} to ${named(user)}`]
	if (!(await isEntered(db, role))) for (const statement of remedy) await say(db, statement)
	const isUp = await isEntered(db, role)
	const text = JSON.stringify([isUp, role, await idOf(db, role), [...statementsFor(role)]])
	const mark = createHash('sha256').update(text).digest('hex')
	if (said !== mark) {
		if (isUp) await setUp(db, role)
		const known = isUp ? `'${role.replaceAll("'", "''")}'` : 'null'
		await sql
			.raw(
				`create or replace function office_role() returns text language sql stable as $role$ select ${known}::text $role$;
				comment on function office_role() is '${mark}'`,
			)
			.execute(db)
	}
	return { isUp, remedy: `${remedy.join('; ')};` }
}
