import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { answerClaimForm } from '#app/features/claims/answer-claim-form.server.ts'
import { MOST_FORM_BYTES } from '#app/features/claims/claim-form.ts'
import { GiftClaim } from '#app/features/claims/components/gift-claim.tsx'
import { giftClaimText } from '#app/features/claims/gift-claim-text.ts'
import { readGiftClaims } from '#app/features/claims/read-gift-claims.server.ts'
import { readGift } from '#app/features/gifts/read-gift.server.ts'
import {
	bringsKey,
	giftCookie,
	isReceiverToken,
	KEY_SECONDS,
	receiverToken,
} from '#app/features/gifts/receiver-key.server.ts'
import { keepingOf, keptOn, readUpload, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

export const meta: MetaFunction = (args) =>
	pageMeta(args, (language) => ({ title: giftClaimText[language].title, isPrivate: true }))

export const headers = () => NO_STORE

/** The goods of a gift for its receiver; nobody else is answered, its giver neither. */
async function claimsOf(request: Request, { world, language }: RequestContext, code: string) {
	const account = await readAccount(world, request)
	const key = { accountId: account?.accountId ?? null, token: keptOn(request, giftCookie(code)) }
	const gift = await readGift(world, language, { code, texts: null, key })
	const own = gift?.own
	const claims = own ? await readGiftClaims(world, code) : null
	if (!own || !claims) throw new Response(null, { status: 404 })
	return { ...claims, isTold: own.isTold, url: own.claimUrl, keptUntil: gift?.forgetOn ?? null }
}

/** A device that is known as the receiver's stays so as long again, for a claim may outlast what it was given first. */
function keyAgain(request: Request, { world, isHttps }: RequestContext, code: string): HeadersInit {
	const token = keptOn(request, giftCookie(code))
	if (token === null || !isReceiverToken(world, code, token)) return {}
	return keepingOf(giftCookie(code), token, { isHttps, maxAgeSeconds: KEY_SECONDS })
}

/** Back to the claim on a device that is its receiver's from now on. */
function openedBy({ world, isHttps }: RequestContext, code: string) {
	const options = { isHttps, maxAgeSeconds: KEY_SECONDS }
	const headers = keepingOf(giftCookie(code), receiverToken(world, code), options)
	return redirect(`/gifts/${code}/claim`, { status: 303, headers })
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const code = params.code ?? ''
	// The link of a notice: the key goes out of the address at once.
	if (bringsKey(request, context.world, code)) throw openedBy(context, code)
	const { things, claims, isTold, url, keptUntil } = await claimsOf(request, context, code)
	const headers = { ...NO_STORE, ...keyAgain(request, context, code) }
	return data({ code, claims: { things, claims, isTold, url, keptUntil } }, { headers })
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const code = params.code ?? ''
	const { orderNumber: number, things } = await claimsOf(request, context, code)
	const claimant = { number, actor: 'gift-receiver', lineIds: things.map(({ lineId }) => lineId) }
	const sent = await readUpload(request, MOST_FORM_BYTES)
	const answer = await answerClaimForm(context.world, claimant, sent)
	switch (answer.outcome) {
		case 'opened':
			throw redirect(`/gifts/${code}/claim`, 303)
		case 'not-found':
			throw new Response(null, { status: 404 })
		case 'refused': {
			const { status, fault, values } = answer
			return data({ fault, values }, { status, headers: NO_STORE })
		}
	}
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
