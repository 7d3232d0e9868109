import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ParkPage } from '#app/features/places/components/enterprise-page.tsx'
import { placesText } from '#app/features/places/places-text.ts'
import { readPark } from '#app/features/places/read-producer.server.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'

export async function loader({ params, context }: LoaderFunctionArgs) {
	const found = await readPark(context.world, context.language, params.slug)
	switch (found.outcome) {
		case 'found':
			return found
		case 'not-found':
			throw Response.json({ message: placesText[context.language].notHere.park }, { status: 404 })
	}
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: args.data?.park.name ?? placesText[language].notHere.park,
		description: args.data?.park.story,
		image: args.data?.park.picture,
	}))

export default function Park() {
	return <ParkPage {...useLoaderData<typeof loader>()} />
}
