import type { RequestHandler } from 'express'
import type { World } from '#app/platform/world.ts'
import { listHiddenPictures, maySeeHiddenPicture } from '#db/queries/hidden-pictures.ts'

const UPLOADED = /^\/(u[0-9a-f]{32})-/
/** What is known of them is trusted for so long: a list that is looked at is many pictures at once. */
const TRUSTED_MS = 1000

/** Names of hidden pictures, asked for at most once a second; while the database is away, as they were last. */
function hiddenNames(world: World) {
	let names: Promise<Set<string>> = Promise.resolve(new Set())
	let askedAt = -Infinity
	const ask = async (last: Promise<Set<string>>) => {
		try {
			return new Set(await listHiddenPictures(world.db))
		} catch {
			return last
		}
	}
	return () => {
		if (performance.now() - askedAt > TRUSTED_MS) {
			askedAt = performance.now()
			names = ask(names)
		}
		return names
	}
}

async function mayLook(world: World, name: string, cookie: string | undefined): Promise<boolean> {
	if (!world.sessions.hasCookie(cookie ?? null)) return false
	const { accountId } = await world.sessions.read(cookie ?? null)
	return accountId !== null && (await maySeeHiddenPicture(world.db, name, accountId))
}

/** Refuses pictures that only reviews show which were taken down, but to those who moderate and to who sent them in. */
export function refuseHiddenPictures(world: World): RequestHandler {
	const hidden = hiddenNames(world)
	return async (req, res, next) => {
		try {
			const name = UPLOADED.exec(req.path)?.[1]
			if (name === undefined || !(await hidden()).has(name)) return next()
			res.set('Cache-Control', 'private, no-store')
			if (await mayLook(world, name, req.headers.cookie)) return next()
			res.status(404).type('text').send('Not shown. 这张照片没有展示。')
		} catch (error) {
			next(error)
		}
	}
}
