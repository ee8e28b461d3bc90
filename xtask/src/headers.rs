//! The headers that the page is served with, besides the policy (design, Policy).

/// Every header but the policy, by name.
pub fn fixed() -> Vec<(&'static str, String)> {
    vec![
        ("connection-allowlist", "()".into()),
        ("referrer-policy", "no-referrer".into()),
        ("permissions-policy", denied()),
        ("cross-origin-opener-policy", "same-origin".into()),
        ("x-content-type-options", "nosniff".into()),
        ("cache-control", "no-cache".into()),
    ]
}

/// What a page can ask of a browser: all of it is denied.
const FEATURES: [&str; 31] = [
    "accelerometer",
    "autoplay",
    "camera",
    "clipboard-read",
    "clipboard-write",
    "compute-pressure",
    "display-capture",
    "encrypted-media",
    "fullscreen",
    "gamepad",
    "geolocation",
    "gyroscope",
    "hid",
    "identity-credentials-get",
    "idle-detection",
    "keyboard-map",
    "local-fonts",
    "magnetometer",
    "microphone",
    "midi",
    "otp-credentials",
    "payment",
    "picture-in-picture",
    "publickey-credentials-get",
    "screen-wake-lock",
    "serial",
    "storage-access",
    "sync-xhr",
    "usb",
    "window-management",
    "xr-spatial-tracking",
];

fn denied() -> String {
    FEATURES.map(|feature| format!("{feature}=()")).join(", ")
}
