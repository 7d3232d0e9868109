import { DEVICE_LENGTH, deviceSubject } from '#app/domain/attribution/device.ts'
import type { RequestHandler } from 'express'
import { type Arrival, arrivalOf, sourceOfArrival } from '#app/domain/attribution/arrival.ts'
import { isRobot as isMachine, openedListing } from '#app/domain/insights/view-source.ts'
import { rememberedBy } from '#app/platform/visitor-cookie.ts'
import type { World } from '#app/platform/world.ts'

/** Where one goes on whom nobody asked yet: the page that is asked for, with the key of what brought them. */
export const askingPath = (path: string, key: string) => `${path}${path.includes('?') ? '&' : '?'}via=${key}`

/**
 * Writes down a click on an advertisement, which says so in the address, and sends the visitor on to the same address without
 * any of it: pages stay the same for everybody, and an address that is passed on says nothing of who came by it.
 */
export function takeArrivals(world: World): RequestHandler {
	return (req, res, next) => {
		const arrival = req.method === 'GET' ? arrivalOf(req.originalUrl) : null
		// No path of our own begins with two slashes: another host's does.
		if (!arrival || arrival.clean.startsWith('//')) return next()
		const remembered = rememberedBy(req.headers.cookie ?? null, req.get('sec-gpc') ?? null)
		const visitorId = typeof remembered === 'object' ? remembered.id : null
		const key = world.newId()
		const came = { userAgent: req.headers['user-agent'], clientAddress: req.ip ?? '' }
		const isRobot = isMachine(came.userAgent)
		world.touches.put({
			...touchOf(arrival),
			key,
			visitorId,
			device: world.tokens.of(deviceSubject(came, world.now())).slice(0, DEVICE_LENGTH),
			isRobot,
			at: world.now(),
		})
		const to = remembered === 'unasked' && !isRobot ? askingPath(arrival.clean, key) : arrival.clean
		res.set('Cache-Control', 'no-store').redirect(302, to)
	}
}

const touchOf = (arrival: Arrival) => ({
	...{ kind: 'AD_CLICK' as const, accountId: null, code: null, tag: arrival.tag, platform: arrival.platform },
	...{ source: sourceOfArrival(arrival), slug: openedListing(arrival.clean) },
})
