import type { LoaderFunctionArgs, MetaFunction } from '@remix-run/node'
import { useLoaderData } from '@remix-run/react'
import { ReviewPage } from '#app/features/reviews/components/review-page.tsx'
import { readReviewPage } from '#app/features/reviews/read-reviews.server.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { searchParams } = new URL(request.url)
	const { shelf, slug } = params
	const read = (name: string) => searchParams.get(name)
	const page = await readReviewPage(context.world, context.language, { shelf, slug }, read)
	if (!page) throw new Response(null, { status: 404 })
	return page
}

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({
		title: reviewsText[language].allTitle(args.data?.listing.title ?? ''),
		description: reviewsText[language].lead,
	}))

export default function Reviews() {
	return (
		<Page width="text">
			<ReviewPage {...useLoaderData<typeof loader>()} />
		</Page>
	)
}
