//! The browser's own ciphers (WebCrypto), for what takes long or must open elsewhere too.
//!
//! Knows no passphrase for longer than one call. There is none where the page came over plain HTTP.

use js_sys::{ArrayBuffer, Object, Promise, Reflect, Uint8Array};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use web_sys::{CryptoKey, SubtleCrypto};

use super::window;

/// A secret of 256 bits.
pub type Secret = [u8; 32];

/// The browser has no ciphers for this page, or refused: a wrong key looks like that.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Refused;

/// A text sealed under a passphrase.
pub struct Sealed {
    /// The key of the content, wrapped with AES-256 (RFC 3394).
    pub wrapped_key: Vec<u8>,
    /// The nonce, 12 bytes.
    pub nonce: Vec<u8>,
    /// The content under AES-256-GCM, with its tag of 16 bytes behind it.
    pub content: Vec<u8>,
}

/// Fills `bytes` with chance that nobody can guess.
///
/// There is always some: `getRandomValues` works on every page.
pub fn chance(bytes: &mut [u8]) {
    let random = window().crypto().and_then(|crypto| crypto.get_random_values_with_u8_array(bytes));
    random.expect("every browser that runs WASM has chance for every page");
}

/// A secret from a passphrase: PBKDF2 with HMAC-SHA-512.
pub async fn from_passphrase(passphrase: &str, salt: &[u8], rounds: u32) -> Result<Secret, Refused> {
    let base = import(passphrase.as_bytes(), "PBKDF2", "deriveBits").await?;
    let how = object(&[
        ("name", "PBKDF2".into()),
        ("hash", "SHA-512".into()),
        ("salt", bytes(salt)),
        ("iterations", rounds.into()),
    ]);
    let bits = subtle()?.derive_bits_with_object(&how, &base, 256);
    to_bytes(bits).await?.try_into().map_err(|_| Refused)
}

/// Seals a text under a secret; `header` stays in the open, and is sealed against change.
pub async fn seal(secret: &Secret, header: &str, text: &str) -> Result<Sealed, Refused> {
    let (mut key, mut nonce) = ([0; 32], vec![0; 12]);
    chance(&mut key);
    chance(&mut nonce);
    let content_key = import(&key, "AES-GCM", "encrypt").await?;
    let wrapping_key = import(secret, "AES-KW", "wrapKey").await?;
    let wrapped = subtle()?.wrap_key_with_str("raw", &content_key, &wrapping_key, "AES-KW");
    let wrapped_key = to_bytes(wrapped).await?;
    let sealed =
        subtle()?.encrypt_with_object_and_u8_array(&gcm(&nonce, header), &content_key, text.as_bytes());
    Ok(Sealed { wrapped_key, nonce, content: to_bytes(sealed).await? })
}

/// Opens what [`seal`] sealed.
///
/// # Errors
/// Where the secret is another, or a bit was changed.
pub async fn open(secret: &Secret, header: &str, sealed: &Sealed) -> Result<String, Refused> {
    let wrapping_key = import(secret, "AES-KW", "unwrapKey").await?;
    let uses = js_sys::Array::of1(&"decrypt".into());
    let key = subtle()?.unwrap_key_with_u8_array_and_str_and_str(
        "raw",
        &sealed.wrapped_key,
        &wrapping_key,
        "AES-KW",
        "AES-GCM",
        false,
        &uses,
    );
    let key: CryptoKey = settled(key).await?.unchecked_into();
    let opened =
        subtle()?.decrypt_with_object_and_u8_array(&gcm(&sealed.nonce, header), &key, &sealed.content);
    String::from_utf8(to_bytes(opened).await?).map_err(|_| Refused)
}

/// How AES-GCM is to be done, with a tag of 128 bits.
fn gcm(nonce: &[u8], header: &str) -> Object {
    object(&[("name", "AES-GCM".into()), ("iv", bytes(nonce)), ("additionalData", bytes(header.as_bytes()))])
}

async fn import(key: &[u8], algorithm: &str, usage: &str) -> Result<CryptoKey, Refused> {
    // A key that is wrapped must be one that can be taken out; it never leaves this module.
    let can_leave = usage == "encrypt";
    let key = Uint8Array::from(key);
    let uses = js_sys::Array::of1(&usage.into());
    let imported = subtle()?.import_key_with_str("raw", &key, algorithm, can_leave, &uses);
    Ok(settled(imported).await?.unchecked_into())
}

fn subtle() -> Result<SubtleCrypto, Refused> {
    let crypto = window().crypto().map_err(|_| Refused)?;
    let subtle: JsValue = crypto.subtle().into();
    if subtle.is_undefined() { Err(Refused) } else { Ok(subtle.unchecked_into()) }
}

fn object(settings: &[(&str, JsValue)]) -> Object {
    let object = Object::new();
    for (name, value) in settings {
        // Setting a property of a plain object cannot fail.
        let _ = Reflect::set(&object, &(*name).into(), value);
    }
    object
}

fn bytes(bytes: &[u8]) -> JsValue {
    Uint8Array::from(bytes).into()
}

async fn to_bytes(promise: Result<Promise, JsValue>) -> Result<Vec<u8>, Refused> {
    let buffer: ArrayBuffer = settled(promise).await?.unchecked_into();
    Ok(Uint8Array::new(&buffer).to_vec())
}

async fn settled(promise: Result<Promise, JsValue>) -> Result<JsValue, Refused> {
    JsFuture::from(promise.map_err(|_| Refused)?).await.map_err(|_| Refused)
}
