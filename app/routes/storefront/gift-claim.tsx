import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { MOST_FORM_BYTES, readClaimForm } from '#app/features/claims/claim-form.ts'
import { GiftClaim } from '#app/features/claims/components/gift-claim.tsx'
import { giftClaimText } from '#app/features/claims/gift-claim-text.ts'
import { openClaim, type OpenOutcome } from '#app/features/claims/open-claim.server.ts'
import { readGiftClaims } from '#app/features/claims/read-gift-claims.server.ts'
import { readGift } from '#app/features/gifts/read-gift.server.ts'
import { giftCookie } from '#app/features/gifts/receiver-key.server.ts'
import { readCookie, readUpload, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }
type Values = Record<string, string>

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: giftClaimText[language].title, isPrivate: true }))

export const headers = () => NO_STORE

/** The goods of a gift for its receiver; nobody else is answered, its giver neither. */
async function claimsOf(request: Request, { world, language }: RequestContext, code: string) {
	const account = await readAccount(world, request)
	const cookie = giftCookie(code)
	const token = cookie ? readCookie(request.headers.get('cookie'), cookie) : null
	const key = { accountId: account?.accountId ?? null, token }
	const gift = await readGift(world, language, { code, texts: null, key })
	const claims = gift?.own ? await readGiftClaims(world, code) : null
	if (!claims) throw new Response(null, { status: 404 })
	return claims
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const code = params.code ?? ''
	const { things, claims } = await claimsOf(request, context, code)
	return data({ code, claims: { things, claims } }, { headers: NO_STORE })
}

const answer = (status: number, fault: string, values: Values) => data({ fault, values }, { status, headers: NO_STORE })

/** What the page says of a claim that was not opened. */
function answerOf(result: Exclude<OpenOutcome, { outcome: 'opened' }>, values: Values) {
	switch (result.outcome) {
		case 'refused':
			return answer(409, result.reason, values)
		case 'too-many':
			return answer(429, result.outcome, values)
		case 'no-photo':
		case 'bad-photo':
		case 'wrong-qty':
			return answer(400, result.outcome, values)
		case 'not-found':
			throw new Response(null, { status: 404 })
	}
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const code = params.code ?? ''
	const { orderNumber: number, things } = await claimsOf(request, context, code)
	const form = await readUpload(request, MOST_FORM_BYTES)
	if (!form) return answer(413, 'too-large', {})
	const reading = await readClaimForm(form)
	if (!reading.ok) return answer(400, reading.fault, reading.values)
	const { line: lineId, qty, words } = reading.value
	if (!things.some((thing) => thing.lineId === lineId)) throw new Response(null, { status: 404 })
	const claim = { kind: 'QUALITY', lineId, qty, isFaulty: false, words, actor: 'gift-receiver' } as const
	const result = await openClaim(context.world, { number }, { ...claim, photos: reading.photos })
	if (result.outcome === 'opened') throw redirect(`/gifts/${code}/claim`, 303)
	return answerOf(result, { line: String(lineId), qty: String(qty), words })
}

export default function GiftClaimPage() {
	const first = useLoaderData<typeof loader>()
	const given = useActionData<typeof action>()
	return (
		<Page width="text">
			<GiftClaim {...first} values={given?.values ?? {}} fault={given?.fault ?? null} />
		</Page>
	)
}
