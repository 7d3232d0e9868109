import { RemixBrowser } from '@remix-run/react'
import { startTransition, StrictMode, useEffect } from 'react'
import { hydrateRoot } from 'react-dom/client'
import { giveBackEarlyEntries, noteEarlyEntries } from '#app/ui/layout/early-entries.ts'
import { NonceProvider } from '#app/ui/layout/nonce.ts'
import { RequestIdProvider } from '#app/ui/layout/request-id.ts'

// Browsers hide the nonce attribute; the property has it, and hydration must see the same value.
const nonce = document.querySelector<HTMLScriptElement>('script[nonce]')?.nonce
const requestId = document.querySelector('[data-request-id]')?.textContent ?? undefined

/** The page's scripts have taken it over. */
function Begun() {
	useEffect(() => {
		document.documentElement.dataset.live = ''
		giveBackEarlyEntries()
	}, [])
	return null
}

/**
 * Remix's root throws the promise of what the page was sent with until that is decoded. An event meanwhile would make React
 * begin at once, which it cannot while its root waits: it gives up (its error 345). So it is decoded before React begins.
 */
async function decodeFirst(): Promise<void> {
	try {
		RemixBrowser({})
	} catch (decoding) {
		await decoding
	}
}

noteEarlyEntries()
void decodeFirst().then(() =>
	startTransition(() => {
		hydrateRoot(
			document,
			<StrictMode>
				<NonceProvider value={nonce}>
					<RequestIdProvider value={requestId}>
						<RemixBrowser />
						<Begun />
					</RequestIdProvider>
				</NonceProvider>
			</StrictMode>,
		)
	}),
)
