import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { requireSeller } from '#app/features/accounts/guard.server.ts'
import { officeOf } from '#app/features/accounts/office-world.server.ts'
import { readSellerReviews, replyReview } from '#app/features/reviews/reply-review.server.ts'
import { SellerReviews } from '#app/features/reviews/components/seller-reviews.tsx'
import { readReplyForm } from '#app/features/reviews/review-form.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { pageIn, readFormData } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { useText } from '#app/ui/text/language.tsx'

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reviewsText[language].seller, isPrivate: true }))

export async function loader({ request, context }: LoaderFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	return readSellerReviews(office, seller, pageIn(request))
}

export async function action({ request, context }: ActionFunctionArgs) {
	const seller = await requireSeller(context.world, request)
	const office = officeOf(context.world, seller)
	const { reply, entered } = readReplyForm(await readFormData(request))
	if (!reply) return data(entered, 400)
	const result = await replyReview(office, seller, reply)
	switch (result.outcome) {
		case 'replied':
			throw redirect(`/seller/reviews?replied=${result.state}`, 303)
		case 'not-found':
			return data(entered, 409)
	}
}

export default function ReviewsOfSeller() {
	const page = useLoaderData<typeof loader>()
	const refused = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(reviewsText)
	const replied = query.get('replied')
	return (
		<>
			<PageHead title={t.seller} lead={t.sellerLead} />
			{refused ? <Notice tone="error" title={t.badReply} className="mb-4" /> : null}
			{!refused && (replied === 'SHOWN' || replied === 'HELD') ? (
				<Notice tone="success" title={t.replied[replied]} className="mb-4" />
			) : null}
			<SellerReviews {...page} entered={refused ?? null} />
		</>
	)
}
