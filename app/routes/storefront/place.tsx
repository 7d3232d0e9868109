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
	pageMeta(args, (language) => {
		const t = placesText[language]
		const name = args.data?.trail.at(-1)?.name
		if (!args.data || name === undefined) return { title: t.notHere.place }
		const cards = args.data.shelves.flatMap((shelf) => shelf.cards)
		const description = t.has(
			name,
			cards.slice(0, 4).map(({ title }) => title),
		)
		return { title: name, description, image: cards.find(({ picture }) => picture !== null)?.picture }
	})

export default function Place() {
	return <PlacePage {...useLoaderData<typeof loader>()} />
}
