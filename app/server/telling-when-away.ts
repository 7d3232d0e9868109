import type { ActionFunctionArgs, LoaderFunctionArgs, ServerBuild } from '@remix-run/node'
import { problem } from '#app/platform/http.ts'
import { isConnectionLost, isOutcomeUnknown } from '#db/transaction.ts'

const AGAIN_AFTER_SECONDS = 5

type Served = (args: LoaderFunctionArgs & ActionFunctionArgs) => unknown
type Route = NonNullable<ServerBuild['routes'][string]>

const AWAY = 'The database is out of reach: send the same again in a few seconds'
const UNKNOWN = 'Whether it was kept is not known: send the same again in a few seconds, with its key where it has one'

/** To a program: ask again, with the same key where there is one. */
function tellProgram(isUnknown: boolean): Response {
	const answer = problem(503, 'try-again', isUnknown ? UNKNOWN : AWAY)
	answer.headers.set('Retry-After', String(AGAIN_AFTER_SECONDS))
	return answer
}

/** To a person: the page for 503 has the words, in the language that the visitor has. */
function tellPerson(language: string): Response {
	return new Response(JSON.stringify({ language }), {
		status: 503,
		headers: { 'Content-Type': 'application/json', 'Retry-After': String(AGAIN_AFTER_SECONDS) },
	})
}

function telling(serve: Served, isPage: boolean): Served {
	return async (args) => {
		try {
			return await serve(args)
		} catch (error) {
			const isUnknown = isOutcomeUnknown(error)
			if (!isUnknown && !isConnectionLost(error)) throw error
			const { message } = error as Error
			args.context.world.log.warn(
				{ req_id: args.context.requestId, err: { message } },
				isUnknown ? 'not known whether it was kept' : 'the database is out of reach',
			)
			throw isPage ? tellPerson(args.context.language) : tellProgram(isUnknown)
		}
	}
}

function tellingRoute(route: Route): Route {
	const { loader, action, default: page } = route.module
	const isPage = page !== undefined
	return {
		...route,
		module: {
			...route.module,
			...(loader && { loader: telling(loader as Served, isPage) as typeof loader }),
			...(action && { action: telling(action as Served, isPage) as typeof action }),
		},
	}
}

/**
 * The routes of a build, which answer 503 with the way on while the database is away, and where it is not known whether what was
 * asked for is kept. Transactions have tried for four seconds by then; nothing of a request is half done, and whatever has a key
 * may be sent again.
 */
export function tellingWhenAway(build: ServerBuild): ServerBuild {
	const routes = Object.entries(build.routes).map(([id, route]) => [id, route && tellingRoute(route)] as const)
	return { ...build, routes: Object.fromEntries(routes) }
}
