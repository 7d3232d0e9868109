import type { RequestHandler } from 'express'
import type { World } from '#app/platform/world.ts'

const FILE = /^u[0-9a-f]{32}-\d{2,4}\.(avif|webp)$/
const FOR_EVER = 'public, max-age=31536000, immutable'

/** Answers for pictures that lie in a store of another machine; a name is its content's, so it may be kept for ever. */
export function serveKeptPictures(world: World): RequestHandler {
	return async (req, res, next) => {
		const file = String(req.params.file)
		const type = FILE.exec(file)?.[1]
		if (!type) return next()
		try {
			const bytes = await world.pictures.get(file)
			if (!bytes) return next()
			if (!res.hasHeader('Cache-Control')) res.set('Cache-Control', FOR_EVER)
			res.set('Content-Type', `image/${type}`).end(bytes)
		} catch (error) {
			next(error)
		}
	}
}
