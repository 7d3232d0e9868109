import { sql } from 'kysely'
import type { Db } from '#db/client.ts'

/** The names of the jobs that are due and that nobody has the lease of. */
export async function dueJobs(
	db: Db,
	jobs: readonly { name: string; everySeconds: number }[],
	now: Date,
): Promise<Set<string>> {
	const { rows } = await sql<{ name: string }>`
		select j.name from unnest(${jobs.map(({ name }) => name)}::text[], ${jobs.map(({ everySeconds }) => everySeconds)}::int[])
				as j(name, every_seconds)
			left join job_runs r on r.job = j.name
		where (r.locked_until is null or r.locked_until <= ${now})
			and (r.finished_at is null or r.finished_at <= ${now}::timestamptz - make_interval(secs => j.every_seconds))`.execute(
		db,
	)
	return new Set(rows.map(({ name }) => name))
}

/** Takes the lease of a clock job when it is due and nobody has it; false otherwise. */
export async function takeJob(
	db: Db,
	job: { name: string; everySeconds: number; leaseSeconds: number },
	now: Date,
): Promise<boolean> {
	const until = new Date(now.getTime() + job.leaseSeconds * 1000)
	const dueBefore = new Date(now.getTime() - job.everySeconds * 1000)
	const result = await sql<{ job: string }>`
		insert into job_runs (job, locked_until, started_at) values (${job.name}, ${until}, ${now})
		on conflict (job) do update set locked_until = excluded.locked_until, started_at = excluded.started_at
		where (job_runs.locked_until is null or job_runs.locked_until <= ${now})
			and (job_runs.finished_at is null or job_runs.finished_at <= ${dueBefore})
		returning job`.execute(db)
	return result.rows.length > 0
}

/** Gives the lease back with how the run ended. */
export async function finishJob(db: Db, name: string, end: { at: Date; error: string | null }): Promise<void> {
	await db
		.updateTable('job_runs')
		.set({ locked_until: null, finished_at: end.at, last_error: end.error?.slice(0, 500) ?? null })
		.where('job', '=', name)
		.execute()
}

/** Gives leases back with nothing done: the jobs are as due as before. */
export async function giveBackJobs(db: Db, names: string[]): Promise<void> {
	await db.updateTable('job_runs').set({ locked_until: null }).where('job', 'in', names).execute()
}
