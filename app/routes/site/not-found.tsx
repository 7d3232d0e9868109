import type { LoaderFunctionArgs } from '@remix-run/node'

export const loader = ({ context }: LoaderFunctionArgs) => {
	throw new Response(null, { status: context.fault ?? 404 })
}

export default function NotFound() {
	return null
}
