import { isRouteErrorResponse, useRouteError } from '@remix-run/react'
import { useRequestId } from '#app/ui/layout/request-id.ts'

/** A page that could not be shown. */
export interface Fault {
	status: number
	requestId?: string | null
	/** What the route said of it, in the visitor's language. */
	message?: string | null
}

/** What a thrown response says of itself, when that is a sentence for people. */
function messageOf(data: unknown): string | null {
	if (typeof data === 'string' && data.length < 300 && !data.startsWith('Error')) return data
	const message = typeof data === 'object' && data !== null && 'message' in data ? data.message : null
	return typeof message === 'string' ? message : null
}

/** What went wrong with the page that stands here, for those who look at it. */
export function useFault(): Fault {
	const error = useRouteError()
	const requestId = useRequestId()
	return isRouteErrorResponse(error)
		? { status: error.status, requestId, message: messageOf(error.data) }
		: { status: 500, requestId }
}
