import { type ActionFunctionArgs, data, type LoaderFunctionArgs, type MetaFunction, redirect } from '@remix-run/node'
import { useActionData, useLoaderData } from '@remix-run/react'
import { readAccount } from '#app/features/accounts/guard.server.ts'
import { acceptGift } from '#app/features/gifts/accept-gift.server.ts'
import { GiftPage } from '#app/features/gifts/components/gift-page.tsx'
import { forgetGiftReceiver } from '#app/features/gifts/forget-receiver.server.ts'
import { EMPTY_GIFT, type GiftTexts } from '#app/features/gifts/gift-fields-form.ts'
import { giftTexts, pointOf, readGiftForm } from '#app/features/gifts/gift-form.ts'
import { giftText } from '#app/features/gifts/gift-text.ts'
import { type GiftView, readGift } from '#app/features/gifts/read-gift.server.ts'
import { bringsKey, giftCookie, KEY_SECONDS, receiverToken } from '#app/features/gifts/receiver-key.server.ts'
import { PickUpCard } from '#app/features/logistics/components/pick-up-card.tsx'
import { readPickUp } from '#app/features/logistics/read-pick-up.server.ts'
import { keepingOf, keptOn, readFormData, type RequestContext } from '#app/platform/http.ts'
import { pageMeta } from '#app/ui/layout/page-meta.ts'
import { Page } from '#app/ui/layout/page.tsx'

const NO_STORE = { 'Cache-Control': 'no-store' }

type Problem = keyof (typeof giftText)['zh']['problems']

export const meta: MetaFunction<typeof loader> = (args) =>
	pageMeta(args, (language) => ({ title: giftText[language].title, isPrivate: true }))

export const headers = () => NO_STORE

async function keyOf(request: Request, { world }: RequestContext, code: string) {
	const account = await readAccount(world, request)
	return { accountId: account?.accountId ?? null, token: keptOn(request, giftCookie(code)) }
}

async function giftOf(request: Request, context: RequestContext, code: string, texts: GiftTexts | null) {
	const key = await keyOf(request, context, code)
	const gift = await readGift(context.world, context.language, { code, texts, key })
	if (!gift) throw new Response(null, { status: 404 })
	return gift
}

/** Back to the gift on a device that is its receiver's from now on. */
function openedBy({ world, isHttps }: RequestContext, code: string) {
	const options = { isHttps, maxAgeSeconds: KEY_SECONDS }
	const headers = keepingOf(giftCookie(code), receiverToken(world, code), options)
	return redirect(`/gifts/${code}`, { status: 303, headers })
}

/** Where and with which codes a gift is fetched now, for its receiver alone. */
async function pickUpsOf({ world }: RequestContext, { own, parcels }: GiftView) {
	const waiting = own ? parcels.filter(({ state }) => state === 'AVAILABLE_FOR_PICKUP') : []
	const found = await Promise.all(waiting.map(({ number }) => readPickUp(world, number)))
	return found.flatMap((pickUp) => pickUp ?? [])
}

export async function loader({ request, params, context }: LoaderFunctionArgs) {
	const code = params.code ?? ''
	// The link of a notice: the key goes out of the address at once.
	if (bringsKey(request, context.world, code)) throw openedBy(context, code)
	const gift = await giftOf(request, context, code, null)
	return data({ gift, pickUps: await pickUpsOf(context, gift) }, { headers: NO_STORE })
}

interface Asked {
	code: string
	texts: GiftTexts
	gift: GiftView
}

const answer = ({ gift, texts }: Asked, problem: Problem | null, status: number, faults: Record<string, string> = {}) =>
	data({ gift, pickUps: [], answer: { problem, values: texts, faults } }, { status, headers: NO_STORE })

/** The place that a gift goes to as it was asked for: whole for a door, the county for a point; null while it is not chosen. */
function goalOf({ gift: { choice }, texts }: Asked): string | null {
	if (!choice) return null
	if (pointOf(texts) !== null) return choice.place
	return choice.address.isComplete ? choice.address.regionCode : null
}

async function accept(request: Request, context: RequestContext, asked: Asked) {
	const { world, language } = context
	const { gift, texts, code } = asked
	const regionCode = goalOf(asked)
	// What is over or accepted says so, whatever was filled in.
	const reading = readGiftForm(texts, gift.choice === null || regionCode !== null)
	if (!reading.ok) return answer(asked, 'faults', 400, reading.faults)
	const { receiver, email, nodeId } = reading
	const { accountId } = await keyOf(request, context, code)
	const shipTo = { ...receiver, regionCode: regionCode ?? '' }
	const outcome = await acceptGift(world, code, { accountId, shipTo, nodeId, email, language })
	if (outcome === 'accepted') throw openedBy(context, code)
	if (outcome === 'not-found') throw new Response(null, { status: 404 })
	return answer(asked, outcome, 409)
}

async function forget({ world }: RequestContext, asked: Asked) {
	const outcome = await forgetGiftReceiver(world, asked.code)
	if (outcome === 'forgotten') throw redirect(`/gifts/${asked.code}`, 303)
	return answer(asked, outcome, 409)
}

export async function action({ request, params, context }: ActionFunctionArgs) {
	const code = params.code ?? ''
	const form = await readFormData(request)
	const texts = giftTexts(form)
	const asked: Asked = { code, texts, gift: await giftOf(request, context, code, texts) }
	switch (form.get('intent')) {
		case 'update':
			return answer(asked, null, 200)
		case 'forget':
			return forget(context, asked)
		default:
			return accept(request, context, asked)
	}
}

export default function Gift() {
	const first = useLoaderData<typeof loader>()
	const { gift, pickUps, answer } = useActionData<typeof action>() ?? {
		...first,
		answer: { problem: null, values: EMPTY_GIFT, faults: {} },
	}
	return (
		<Page>
			<GiftPage gift={gift} answer={answer}>
				{pickUps.length > 0 ? (
					<div className="mb-5">
						{pickUps.map((pickUp) => (
							<PickUpCard key={pickUp.code} pickUp={pickUp} />
						))}
					</div>
				) : null}
			</GiftPage>
		</Page>
	)
}
