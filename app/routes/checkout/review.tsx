import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData, useSearchParams } from '@remix-run/react'
import { inLanguage } from '#app/domain/language/bilingual.ts'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { enteredValues } from '#app/features/accounts/read-form.ts'
import { openOrder } from '#app/features/orders/open-order.server.ts'
import { ReviewEditor } from '#app/features/reviews/components/review-editor.tsx'
import { readReviewChoice } from '#app/features/reviews/read-reviews.server.ts'
import { MOST_FORM_BYTES, readReviewForm } from '#app/features/reviews/review-form.ts'
import { reviewsText } from '#app/features/reviews/reviews-text.ts'
import { type WriteOutcome, writeReview } from '#app/features/reviews/write-review.server.ts'
import { orderTokenOf, readUpload, type RequestContext } from '#app/platform/http.ts'
import { Notice } from '#app/ui/kit/notice.tsx'
import { PageHead } from '#app/ui/kit/section.tsx'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'
import { useLanguage, useText } from '#app/ui/text/language.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
type Values = Record<string, string>

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: reviewsText[language].title, isPrivate: true }))

/** The buyer's own order and one line of it; a guest shows the order's key. */
async function openLine(params: { number?: string; line?: string }, request: Request, { world }: RequestContext) {
	const account = await readAccount(world, request)
	const number = params.number ?? ''
	const token = orderTokenOf(request, number)
	const order = await openOrder(world, number, { accountId: account?.accountId ?? null, token })
	if (!order || !/^[1-9]\d{0,14}$/.test(params.line ?? '')) throw new Response(null, { status: 404 })
	return { order, lineId: Number(params.line), actor: account ? `account:${account.accountId}` : 'guest' }
}

export async function loader({ params, request, context }: LoaderFunctionArgs) {
	const { order, lineId } = await openLine(params, request, context)
	const choice = await readReviewChoice(context.world, order, lineId)
	if (!choice) throw new Response(null, { status: 404 })
	return data({ number: order.number, choice }, { headers: NO_STORE })
}

const answer = (status: number, fault: string, values: Values) => data({ fault, values }, { status, headers: NO_STORE })

/** What the page says of a review that was not kept. */
function answerOf(result: Exclude<WriteOutcome, { outcome: 'written' }>, values: Values) {
	switch (result.outcome) {
		case 'refused':
			return answer(409, result.reason, values)
		case 'too-often':
			return answer(429, result.outcome, values)
		case 'too-many-photos':
		case 'not-a-picture':
		case 'too-many-pixels':
			return answer(400, result.outcome, values)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export async function action({ params, request, context }: ActionFunctionArgs) {
	const { order, lineId, actor } = await openLine(params, request, context)
	const { form, isTooLarge } = await readUpload(request, MOST_FORM_BYTES)
	if (isTooLarge) return answer(413, 'too-large', enteredValues(form))
	const reading = await readReviewForm(form)
	if (!reading.ok) return answer(400, reading.fault, reading.values)
	const { stars, words, photos, keeps, values } = reading
	const result = await writeReview(context.world, order, { lineId, stars, words, photos, keeps, actor })
	if (result.outcome === 'written') {
		throw redirect(`/orders/${order.number}/reviews/${lineId}?saved=${result.state}`, 303)
	}
	return answerOf(result, values)
}

export default function Review() {
	const { number, choice } = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>()
	const [query] = useSearchParams()
	const t = useText(reviewsText)
	const language = useLanguage()
	const option = inLanguage(choice.option, language)
	const saved = query.get('saved')
	return (
		<Page width="text">
			<PageHead
				eyebrow={
					<a href={`/orders/${number}`} className="text-hill hover:underline">
						← {t.toOrder} {number}
					</a>
				}
				title={choice.review ? t.ownTitle : t.title}
				lead={`${inLanguage(choice.title, language)}${option ? ` · ${option}` : ''}`}
			/>
			{!given && (saved === 'SHOWN' || saved === 'HELD') ? (
				<Notice tone="success" title={t.saved[saved]} className="mb-4" />
			) : null}
			<ReviewEditor choice={choice} values={given?.values ?? {}} fault={given?.fault ?? null} />
		</Page>
	)
}
