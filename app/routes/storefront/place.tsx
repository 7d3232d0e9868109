import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { PlacePage } from '#app/features/places/components/place-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readPlace } from '#app/features/places/read-place.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const found = await readPlace(context.world, context.language, params.code)
	switch (found.outcome) {
		case 'found':
			return found
		case 'not-found':
			throw Response.json({ message: placesText[context.language].notHere.place }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.trail.at(-1)?.name ?? placesText[language].notHere.place,
	}))

export default function Place() {
	return <PlacePage {...useLoaderData<typeof loader>()} />
}
